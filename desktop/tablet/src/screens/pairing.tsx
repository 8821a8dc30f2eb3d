import { tellSync } from '@pos/messages';
import { Button, Field, LookSwitch, RefusalNote, inEach, useWords } from '@pos/screens/ui';
import { useState } from 'react';
import { clock } from '../clock.ts';
import type { Paired } from '../device/device-store.ts';
import { enrol, type Enrolling } from '../device/enrol.ts';
import { keeper, newId } from '../ids.ts';
import styles from './card.module.css';
import { tabletWords } from './words.ts';

interface Props {
  readonly home: string;
  readonly onPaired: (paired: Paired) => void;
}

type Problem = Extract<Enrolling, { ok: false }>['problem'];

/** The code may come with the address, from a picture that was scanned; it stands after the `#`, which no server sees. */
const scannedCode = (): string => /^#([0-9A-Z-]{8,9})$/i.exec(location.hash)?.[1] ?? '';

export const Pairing = ({ home, onPaired }: Props) => {
  const words = useWords(tabletWords).pairing;
  const [code, setCode] = useState(scannedCode);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isTrying, setTrying] = useState(false);
  const pair = async (): Promise<void> => {
    setTrying(true);
    const answer = await enrol({ hub: home, code }, { newId: () => newId(clock.wall()), keeper });
    setTrying(false);
    if (answer.ok) onPaired(answer.paired);
    else setProblem(answer.problem);
  };
  const told = {
    inEach: inEach(tabletWords, ({ pairing: { away } }, language) =>
      problem === null || problem === 'HubAway' ? away : tellSync(problem, language),
    ),
  };
  return (
    <main className={styles.place}>
      <form
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          if (code !== '' && !isTrying) void pair();
        }}
      >
        <header className={styles.brand}>
          <span className={styles.name}>Quầy</span>
          <h1>{words.title}</h1>
        </header>
        <p className={styles.lead}>{words.lead}</p>
        <Field
          label={words.code}
          hint="AB12-CD34"
          value={code}
          maxLength={9}
          onChange={(typed) => setCode(typed.toUpperCase())}
        />
        {problem === null ? null : <RefusalNote refusal={told} />}
        <Button
          kind="primary"
          type="submit"
          large
          wide
          isPending={isTrying}
          isDisabled={code === ''}
        >
          {words.pair}
        </Button>
        <LookSwitch />
      </form>
    </main>
  );
};
