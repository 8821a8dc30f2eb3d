import { useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';

interface Props {
  /** Kinds of files, as browsers name them. */
  readonly accept: string;
  readonly isPending?: boolean;
  readonly onChoose: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that asks this device for one file. */
export const ChooseFile = ({ accept, isPending = false, onChoose, children }: Props) => {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button isPending={isPending} onPress={() => field.current?.click()}>
        {children}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again.
          target.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
    </>
  );
};
