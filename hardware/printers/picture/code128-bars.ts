/** Widths of bars and spaces for each of the 107 symbols, as ISO/IEC 15417 lists them. */
const patterns =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232';
const stop = '2331112';

const [startB, startC] = [104, 105];
const [toC, toB] = [99, 100];

/** Bars of `{B…` and `{C…` data, module by module, or `null` when a printer would refuse them. */
export const code128Bars = (data: Uint8Array): { bars: boolean[]; text: string } | null => {
  const symbols: number[] = [];
  let text = '';
  let set: 'B' | 'C' | null = null;
  for (let at = 0; at < data.length; at += 1) {
    const byte = data[at]!;
    if (byte === 0x7b && data[at + 1] !== 0x7b) {
      const wanted: 'B' | 'C' | null =
        data[at + 1] === 0x42 ? 'B' : data[at + 1] === 0x43 ? 'C' : null;
      if (wanted === null) return null;
      symbols.push(set === null ? { B: startB, C: startC }[wanted] : { B: toB, C: toC }[wanted]);
      set = wanted;
      at += 1;
      continue;
    }
    if (set === 'B') {
      if (byte < 0x20 || byte > 0x7e) return null;
      symbols.push(byte - 0x20);
      text += String.fromCharCode(byte);
      if (byte === 0x7b) at += 1;
    } else if (set === 'C' && byte < 100) {
      symbols.push(byte);
      text += String(byte).padStart(2, '0');
    } else return null;
  }
  if (text === '') return null;
  const check = symbols.reduce((sum, symbol, index) => sum + symbol * Math.max(1, index), 0) % 103;
  const widths = [...symbols, check].map((symbol) => patterns.slice(symbol * 6, symbol * 6 + 6));
  return { bars: modulesOf(widths.join('') + stop), text };
};

const modulesOf = (widths: string): boolean[] =>
  [...widths].flatMap((width, index) =>
    Array.from({ length: Number(width) }, () => index % 2 === 0),
  );
