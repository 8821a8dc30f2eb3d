import { ImageUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useSend } from '../state/use-send.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { ChooseFile } from '../ui/choose-file.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import styles from './papers.module.css';
import { readLogo } from './read-logo.ts';
import { paperWords } from './words.ts';

/** The shop's logo: kept at once, since its dots are what the preview shows. */
export const LogoChoice = ({ hasLogo }: { readonly hasLogo: boolean }) => {
  const words = useWords(paperWords);
  const { send, refusal, isSending } = useSend();
  const [isWrong, setWrong] = useState(false);
  const choose = async (file: Blob): Promise<void> => {
    const logo = await readLogo(file);
    setWrong(logo === null);
    if (logo !== null) await send({ type: 'PutStore', fields: { logo } });
  };
  return (
    <fieldset className={styles.field}>
      <legend>{words.logo}</legend>
      <div className={styles.row}>
        <ChooseFile
          accept="image/png,image/jpeg,image/webp"
          isPending={isSending}
          onChoose={(file) => void choose(file)}
        >
          <ImageUp aria-hidden size={20} /> {words.chooseLogo}
        </ChooseFile>
        {hasLogo ? (
          <Button
            kind="quiet"
            isPending={isSending}
            onPress={() => void send({ type: 'PutStore', fields: { logo: null } })}
          >
            <Trash2 aria-hidden size={20} /> {words.dropLogo}
          </Button>
        ) : null}
      </div>
      <p className={styles.lead}>{words.logoHelp}</p>
      {isWrong ? <p role="alert">{words.notAPicture}</p> : null}
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
    </fieldset>
  );
};
