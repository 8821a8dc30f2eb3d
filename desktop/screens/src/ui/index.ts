/** The design system for other pages of the shop: parts, tokens, and how this device likes to be spoken to. */
import './base.css';
import '../shell/app.css';

export { LookSwitch } from '../login/look-switch.tsx';
export { leastDigits, PinDots } from '../login/pin-dots.tsx';
export { usePin } from '../login/use-pin.ts';
export { usePreferences } from '../state/preferences.ts';
export { inEach, useWords, type Bilingual } from '../state/words.ts';
export { Amount } from './amount.tsx';
export { Button, IconButton } from './button.tsx';
export { Choices } from './choices.tsx';
export { classes } from './classes.ts';
export { Empty } from './empty.tsx';
export { Field } from './field.tsx';
export { NumberPad } from './number-pad.tsx';
export { Press } from './press.tsx';
export { RefusalNote } from './refusal-note.tsx';
export { Sheet } from './sheet.tsx';
export { TillAddress, tillAt } from './till-address.tsx';
export { partWords } from './words.ts';
