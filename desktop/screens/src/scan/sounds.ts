import { usePreferences } from '../state/preferences.ts';

let audio: AudioContext | null = null;

/** Two sounds one tells apart without looking: short and high, or twice low. */
export const sound = (which: 'found' | 'refused'): void => {
  if (!usePreferences.getState().sounds || typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  if (which === 'found') return tone(audio, { from: 0, hertz: 1320, seconds: 0.06 });
  tone(audio, { from: 0, hertz: 260, seconds: 0.14 });
  return tone(audio, { from: 0.2, hertz: 220, seconds: 0.2 });
};

interface Tone {
  readonly from: number;
  readonly hertz: number;
  readonly seconds: number;
}

const tone = (context: AudioContext, { from, hertz, seconds }: Tone): void => {
  const start = context.currentTime + from;
  const source = context.createOscillator();
  const volume = context.createGain();
  source.frequency.value = hertz;
  volume.gain.setValueAtTime(0.12, start);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
  source.connect(volume).connect(context.destination);
  source.start(start);
  source.stop(start + seconds);
};
