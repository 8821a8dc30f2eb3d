import { Choices } from '../../ui/choices.tsx';
import styles from './printer.module.css';

interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string;
}

interface Common<Id extends string> {
  readonly label: string;
  readonly help?: string;
  readonly choices: readonly Choice<Id>[];
}

type Props<Id extends string> = Common<Id> &
  (
    | {
        readonly several?: false;
        readonly chosen: Id;
        readonly onChoose: (chosen: Id) => void;
      }
    | {
        readonly several: true;
        readonly chosen: readonly Id[];
        readonly onChoose: (chosen: readonly Id[]) => void;
      }
  );

/** A question of a form, with its answers in sight. */
export const Choose = <Id extends string>(props: Props<Id>) => {
  const { label, help, choices } = props;
  const choose = (ids: readonly string[]): void => {
    const chosen = choices.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
    if (props.several) props.onChoose(chosen);
    else if (chosen[0] !== undefined) props.onChoose(chosen[0]);
  };
  return (
    <fieldset className={styles.field}>
      <legend>{label}</legend>
      <Choices
        label={label}
        several={props.several ?? false}
        required={!props.several}
        choices={choices}
        chosen={props.several ? props.chosen : [props.chosen]}
        onChoose={choose}
      />
      {help === undefined ? null : <p className={styles.soft}>{help}</p>}
    </fieldset>
  );
};
