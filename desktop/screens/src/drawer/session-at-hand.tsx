import type { OpenSessionView } from '@pos/api';
import { formatDateTime, parseInstant } from '@pos/kernel';
import {
  BanknoteArrowDown,
  BanknoteArrowUp,
  ClipboardList,
  Unlock,
  type LucideIcon,
} from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { drawerActions } from '../keys/keys.ts';
import { useKeys } from '../keys/use-keys.ts';
import { goTo, useDesk } from '../state/desk.ts';
import { useData } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Amount } from '../ui/amount.tsx';
import { Button } from '../ui/button.tsx';
import { CloseSession } from './close-session.tsx';
import type { ClosedSession } from './closed-session.ts';
import { Press } from '../ui/press.tsx';
import { Page } from '../ui/page.tsx';
import styles from './drawer.module.css';
import { MoveCash } from './move-cash.tsx';
import { NoSale } from './no-sale.tsx';
import { PastClosings } from './past-closings.tsx';
import { XReport } from './x-report.tsx';
import { drawerWords } from './words.ts';

interface Props {
  readonly session: OpenSessionView;
  readonly onClosed: (closed: ClosedSession) => void;
}

type Task = 'in' | 'out' | 'no-sale' | 'x' | 'close';

/** The open session: what may be done with the drawer, and its figures for those who may see them. */
export const SessionAtHand = ({ session, onClosed }: Props) => {
  const words = useWords(drawerWords);
  const store = useData('store', {});
  const askedFor = useDesk(({ drawerTask }) => drawerTask);
  const [chosen, setTask] = useState<Task | null>(null);
  const task = chosen ?? askedFor;
  const openedAt = parseInstant(session.openedAt);
  const since =
    store?.setUp && openedAt !== null
      ? formatDateTime(openedAt, store.store.timeZone)
      : session.openedAt;
  useKeys(drawerActions, (action) => {
    if (action !== 'xReport') setTask(taskOf[action]);
    else if (session.figures !== null) setTask('x');
  });
  const close = (): void => {
    setTask(null);
    goTo('drawer');
  };
  return (
    <Page heading="session" narrow>
      <header className={styles.head}>
        <h1 id="session">{words.title}</h1>
        <Button kind="primary" large onPress={() => setTask('close')}>
          {words.close}
        </Button>
      </header>
      {session.tooLong ? <p className={styles.warning}>{words.tooLong(since)}</p> : null}
      <dl className={styles.facts}>
        <Fact name={words.since}>{since}</Fact>
        <Fact name={words.float}>
          <Amount amount={session.float} currency={session.currency} size="l" strong />
        </Fact>
        <Fact name={words.movedIn}>
          <Amount amount={session.movedIn} currency={session.currency} size="l" strong />
        </Fact>
        <Fact name={words.movedOut}>
          <Amount amount={session.movedOut} currency={session.currency} size="l" strong />
        </Fact>
        {session.figures === null ? null : (
          <>
            <Fact name={words.sales(session.figures.takings.sales)}>
              <Amount
                amount={session.figures.takings.salesTotal}
                currency={session.currency}
                size="l"
                strong
              />
            </Fact>
            <Fact name={words.refunds(session.figures.takings.refunds)}>
              <Amount
                amount={session.figures.takings.refundsTotal}
                currency={session.currency}
                size="l"
                strong
              />
            </Fact>
            <Fact name={words.expected}>
              <Amount
                amount={session.figures.expected}
                currency={session.currency}
                size="l"
                strong
              />
            </Fact>
          </>
        )}
      </dl>
      <div className={styles.tasks}>
        {session.figures === null ? null : (
          <TaskButton icon={ClipboardList} name={words.xReport} onPress={() => setTask('x')} />
        )}
        <TaskButton icon={Unlock} name={words.noSale} onPress={() => setTask('no-sale')} />
        <TaskButton icon={BanknoteArrowDown} name={words.cashIn} onPress={() => setTask('in')} />
        <TaskButton icon={BanknoteArrowUp} name={words.cashOut} onPress={() => setTask('out')} />
      </div>
      <PastClosings />
      {task === 'x' && session.figures !== null ? (
        <XReport session={session} figures={session.figures} onDone={close} />
      ) : null}
      {task === 'no-sale' ? <NoSale onDone={close} /> : null}
      {task === 'in' || task === 'out' ? (
        <MoveCash direction={task} currency={session.currency} onDone={close} />
      ) : null}
      {task === 'close' ? (
        <CloseSession session={session} onClosed={onClosed} onDone={close} />
      ) : null}
    </Page>
  );
};

const taskOf = { cashIn: 'in', cashOut: 'out', close: 'close' } as const;

interface TaskProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly onPress: () => void;
}

const TaskButton = ({ icon: Icon, name, onPress }: TaskProps) => (
  <Press className={styles.task} onPress={onPress}>
    <Icon aria-hidden size={24} />
    {name}
  </Press>
);

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className={styles.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
