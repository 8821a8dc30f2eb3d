export type { Label } from './label.ts';
export { encodeLabel } from './label-languages.ts';
export { isLabelModelName, labelModels, type LabelModel } from './label-model.ts';
