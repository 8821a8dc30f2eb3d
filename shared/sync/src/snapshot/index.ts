export {
  chunkText,
  isWithin,
  manifestOf,
  problemWith,
  rowsIn,
  rowsPerChunk,
  signSnapshot,
  zSnapshot,
  type Chunk,
  type Manifest,
  type Row,
  type Snapshot,
} from './snapshot.ts';
