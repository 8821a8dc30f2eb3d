import type { Told } from '@pos/api';
import { RefusalNote } from './refusal-note.tsx';
import { Waiting } from './waiting.tsx';

interface Props {
  readonly told: readonly (Told<unknown> | undefined)[];
}

/** What the till has not told yet is awaited; what it refuses to tell never comes, so the refusal stands in its place. */
export const Arriving = ({ told }: Props) => {
  const refused = told.find((each) => each?.ok === false);
  return refused?.ok === false ? <RefusalNote refusal={refused.refusal} /> : <Waiting />;
};
