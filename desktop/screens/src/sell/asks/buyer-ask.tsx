import type { CommandToSend, OpenOrderView, ToldRefusal } from '@pos/api';
import { useState } from 'react';
import { useWords } from '../../state/words.ts';
import { Field } from '../../ui/field.tsx';
import { sellWords } from '../words.ts';
import styles from './asks.module.css';
import { FormAsk } from './form-ask.tsx';

interface Props {
  readonly order: OpenOrderView;
  readonly onConfirm: (command: CommandToSend) => Promise<ToldRefusal | null>;
}

/** Whose name the receipt shall bear; all fields emptied, nobody's. */
export const BuyerAsk = ({ order: { order, buyer: now }, onConfirm }: Props) => {
  const words = useWords(sellWords).ask;
  const [name, setName] = useState(now?.name ?? '');
  const [taxCode, setTaxCode] = useState(now?.taxCode ?? '');
  const [address, setAddress] = useState(now?.address ?? '');
  const buyer = {
    name: name.trim(),
    taxCode: taxCode.trim() || null,
    address: address.trim() || null,
  };
  const isNobody = buyer.name === '' && buyer.taxCode === null && buyer.address === null;
  return (
    <FormAsk
      title={words.buyer}
      confirm={words.save}
      isReady={isNobody || buyer.name !== ''}
      onConfirm={() => onConfirm({ type: 'NameBuyer', order, buyer: isNobody ? null : buyer })}
    >
      <p className={styles.lead}>{words.buyerLead}</p>
      <Field
        label={words.buyerName}
        hint={words.buyerHint}
        value={name}
        maxLength={300}
        first
        onChange={setName}
      />
      <Field
        label={words.taxCode}
        hint={words.taxCodeHint}
        value={taxCode}
        maxLength={80}
        onChange={setTaxCode}
      />
      <Field label={words.address} value={address} maxLength={300} onChange={setAddress} />
    </FormAsk>
  );
};
