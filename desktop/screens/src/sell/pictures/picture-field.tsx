import { ImagePlus, ImageOff } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { sellWords } from '../words.ts';
import styles from './picture-field.module.css';
import { ProductPicture } from './product-picture.tsx';
import { shrinkPicture, type SmallPicture } from './shrink-picture.ts';

interface Props {
  readonly name: string;
  /** What the product has now. */
  readonly now: string | null;
  readonly chosen: SmallPicture | null;
  readonly onChoose: (picture: SmallPicture | null) => void;
  /** Only what has a picture can lose it. */
  readonly onDrop?: (() => void) | undefined;
}

/** A picture from this device: made small here, before it goes to the till. */
export const PictureField = ({ name, now, chosen, onChoose, onDrop }: Props) => {
  const words = useWords(sellWords).ask.picture;
  const [isUnreadable, setUnreadable] = useState(false);
  const take = async (file: File): Promise<void> => {
    const small = await shrinkPicture(file);
    setUnreadable(small === null);
    if (small !== null) onChoose(small);
  };
  const hasOne = chosen !== null || now !== null;
  return (
    <div className={styles.field}>
      <h3 className={styles.label}>{words.label}</h3>
      <div className={styles.row}>
        {chosen === null ? (
          <ProductPicture name={name} picture={now} className={styles.shown} />
        ) : (
          <img className={styles.shown} src={chosen.preview} alt={words.chosen} />
        )}
        <div className={styles.actions}>
          <ChooseFile accept="image/*" onChoose={(file) => void take(file)}>
            <ImagePlus aria-hidden size={20} />
            {hasOne ? words.change : words.choose}
          </ChooseFile>
          {hasOne && onDrop !== undefined ? (
            <Button kind="quiet" onPress={onDrop}>
              <ImageOff aria-hidden size={20} />
              {words.drop}
            </Button>
          ) : null}
        </div>
      </div>
      <p
        className={isUnreadable ? styles.problem : styles.hint}
        role={isUnreadable ? 'alert' : undefined}
      >
        {isUnreadable ? words.unreadable : words.hint}
      </p>
    </div>
  );
};
