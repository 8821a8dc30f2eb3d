import type { AnsweredEvent, CommandToSend, ToldRefusal, Told } from '@pos/api';
import { create } from 'zustand';
import { useTill } from './till.ts';

export type ActAnswer = Told<{ readonly events: readonly AnsweredEvent[] }>;

/** A command that waits for a manager's PIN. */
export interface WaitingForApproval {
  readonly refusal: ToldRefusal;
  readonly approve: (pin: string) => Promise<ToldRefusal | null>;
  readonly giveUp: () => void;
}

export const useApproval = create<{ readonly waiting: WaitingForApproval | null }>(() => ({
  waiting: null,
}));

/**
 * Sends a command. When whoever is logged in may not do it alone, a manager is asked for a PIN on the spot and the
 * same command goes again with the approval; giving up answers the refusal.
 */
export const useAct = (): ((command: CommandToSend) => Promise<ActAnswer>) => {
  const till = useTill();
  const send = (command: CommandToSend): Promise<ActAnswer> => unanswered(till.send(command));
  return async (command) => {
    const answer = await send(command);
    if (answer.ok || answer.refusal.code !== 'NotPermitted') return answer;
    const { refusal } = answer;
    return new Promise((resolve) => {
      const done = (final: ActAnswer): void => {
        useApproval.setState({ waiting: null });
        resolve(final);
      };
      useApproval.setState({
        waiting: {
          refusal,
          approve: async (pin) => {
            const again = await send({ ...command, approval: { pin } });
            if (!again.ok && isAboutThePin(again.refusal)) return again.refusal;
            done(again);
            return null;
          },
          giveUp: () => done(answer),
        },
      });
    });
  };
};

/** How many commands the till has not answered yet. */
export const useUnanswered = create<{ readonly count: number }>(() => ({ count: 0 }));

const unanswered = async <Answer>(asked: Promise<Answer>): Promise<Answer> => {
  const change = (by: 1 | -1): void =>
    useUnanswered.setState(({ count }) => ({ count: count + by }));
  change(1);
  try {
    return await asked;
  } finally {
    change(-1);
  }
};

const isAboutThePin = ({ code }: ToldRefusal): boolean =>
  code === 'WrongPin' ||
  code === 'PinLocked' ||
  code === 'ApprovalRefused' ||
  code === 'InvalidCommand';
