import type { PrintersView } from '@pos/api';
import type { Calibration } from '@pos/domain';
import { useWords } from '../../state/words.ts';
import { Choose } from './choose.tsx';
import styles from './printer.module.css';
import { printerWords } from './words.ts';

interface Props {
  readonly calibration: Calibration;
  readonly slip: PrintersView['slip'];
  readonly onChange: (calibration: Calibration) => void;
}

const asModel = 'as-model';

/** The numbers that somebody reads off the calibration slip. */
export const CalibrationFields = ({ calibration, slip, onChange }: Props) => {
  const words = useWords(printerWords);
  const { dots, text, cuts } = calibration;
  const page = slip.pages.findIndex(
    (each) => each.page === text?.page && each.encoding === text.encoding,
  );
  const without = (name: keyof Calibration): Calibration => {
    const { [name]: _, ...rest } = calibration;
    return rest;
  };
  return (
    <section className={styles.form} aria-labelledby="calibration">
      <div className={styles.field}>
        <h3 id="calibration">{words.calibration}</h3>
        <p className={styles.soft}>{words.calibrationHelp}</p>
      </div>
      <Choose
        label={words.widest}
        choices={[
          { id: asModel, label: words.asModel },
          ...slip.widths.map((width, place) => ({ id: String(width), label: `W${place + 1}` })),
        ]}
        chosen={dots === undefined ? asModel : String(dots)}
        onChoose={(chosen) =>
          onChange(chosen === asModel ? without('dots') : { ...calibration, dots: Number(chosen) })
        }
      />
      <Choose
        label={words.letters}
        choices={[
          { id: asModel, label: words.lettersDrawn },
          ...slip.pages.map((_, place) => ({ id: String(place), label: `T${place + 1}` })),
        ]}
        chosen={page < 0 ? asModel : String(page)}
        onChoose={(chosen) => {
          const read = slip.pages[Number(chosen)];
          onChange(read === undefined ? without('text') : { ...calibration, text: read });
        }}
      />
      <Choose
        label={words.cuts}
        choices={[
          { id: asModel, label: words.asModel },
          { id: 'yes', label: words.yes },
          { id: 'no', label: words.no },
        ]}
        chosen={cutsChosen(cuts)}
        onChoose={(chosen) =>
          onChange(
            chosen === asModel ? without('cuts') : { ...calibration, cuts: chosen === 'yes' },
          )
        }
      />
    </section>
  );
};

const cutsChosen = (cuts: boolean | undefined): string => {
  if (cuts === undefined) return asModel;
  return cuts ? 'yes' : 'no';
};
