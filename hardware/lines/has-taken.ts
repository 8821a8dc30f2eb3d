import { native } from './native.ts';

const [sizeOfQuestion, writable, brokenOrGone] = [8, 0x04, 0x38];

/**
 * Whether a device has taken what was written to it, as Linux knows: asked by `poll`, for which Node has no word.
 * Where this machine cannot ask, it is believed.
 */
export const hasTaken = async (file: number): Promise<boolean> => {
  const poll = await pollOfLinux;
  if (!poll) return true;
  const question = Buffer.alloc(sizeOfQuestion);
  question.writeInt32LE(file, 0);
  question.writeInt16LE(writable, 4);
  poll(question, 1, 0);
  const answer = question.readInt16LE(6);
  if ((answer & brokenOrGone) !== 0) throw new Error('gone');
  return (answer & writable) !== 0;
};

const pollOfLinux = native(async () => {
  const koffi = await import('koffi');
  return koffi.default
    .load('libc.so.6')
    .func('int poll(_Inout_ uint8_t *files, unsigned long count, int patience)');
});
