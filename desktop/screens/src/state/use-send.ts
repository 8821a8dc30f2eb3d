import type { CommandToSend, ToldRefusal } from '@pos/api';
import { useState } from 'react';
import { useAct } from './act.ts';

/** Sends a command and keeps what it was refused with, until the next one is sent. */
export const useSend = () => {
  const act = useAct();
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async (command: CommandToSend): Promise<boolean> => {
    setSending(true);
    const told = await act(command);
    setSending(false);
    setRefusal(told.ok ? null : told.refusal);
    return told.ok;
  };
  return { send, refusal, isSending } as const;
};
