import { Field } from './field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly first?: boolean;
}

/** Where a till is, as a person types it. */
export const TillAddress = ({ first = false, ...asked }: Props) => (
  <Field
    {...asked}
    first={first}
    hint="192.168.1.9:4100"
    maxLength={200}
    inputMode="url"
    spellCheck="false"
  />
);

/** With or without what stands before and after; `null`: that is no address. */
export const tillAt = (typed: string): string | null => {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  return text !== '' && URL.canParse(address) ? new URL(address).origin : null;
};
