export {
  makeSnapshot,
  problemWith,
  tablesIn,
  zManifest,
  type Manifest,
  type Row,
  type Snapshot,
  type Table,
} from './snapshot.ts';
