import { z } from 'zod';
import { isWithin, problemWith, zSnapshot } from '../snapshot/index.ts';
import type { Answered } from '../wire/refusals.ts';
import { crash, logOf, type Machine } from './machine.ts';
import type { Asked, Message } from './network.ts';
import type { Shop } from './shop.ts';
import { baseIn, knownHeadsIn, type Pictured } from './snapshots.ts';

const zChunk = z.object({ text: z.string() });
const zWanted = z.object({ sha256: z.string() });
const zOffer = z.object({ snapshot: zSnapshot, chunks: z.record(z.string(), z.string()) });

/** A till that has just joined asks somebody for the shop as it stands, before it sells; without it, it reads everything. */
export const bootstrap = (shop: Shop, machine: Machine, peer: Machine): void => {
  if (machine.busy.size > 0) return;
  machine.busy.add(peer.name);
  const { boot } = machine;
  shop.network.run(async () => {
    try {
      const snapshot = await fetchSnapshot(shop, machine, peer);
      if (snapshot) found(shop, machine, snapshot);
      else if (shop.chance.happens(0.7)) return;
      if (machine.boot === boot) shop.open(machine);
    } finally {
      if (machine.boot === boot) machine.busy.delete(peer.name);
    }
  });
};

/** Chunk after chunk; what has come is on the disk, and is not asked for again. */
const fetchSnapshot = async (
  shop: Shop,
  machine: Machine,
  peer: Machine,
): Promise<Pictured | null> => {
  const { crypto, keyOf } = shop.admission;
  const told = await askFor(shop, machine, peer, 'snapshot', {});
  if (told === null) return null;
  const snapshot = zSnapshot.parse(told);
  const problem = problemWith(snapshot, (await keyOf(snapshot.by, [])) ?? '', crypto);
  if (problem !== null) throw new Error(problem);
  const { incoming } = machine.disk;
  const isKnown = incoming?.snapshot.manifest.id === snapshot.manifest.id;
  const chunks = new Map(isKnown ? incoming.chunks : []);
  for (const { sha256 } of snapshot.manifest.chunks) {
    if (chunks.has(sha256)) continue;
    const { text } = zChunk.parse(await askFor(shop, machine, peer, 'chunk', { sha256 }));
    if (shop.setting.rules.checksChunks && crypto.hash(text) !== sha256)
      throw new Error('this is not the chunk that was announced');
    chunks.set(sha256, text);
    machine.disk = { ...machine.disk, incoming: { snapshot, chunks: new Map(chunks) } };
  }
  return { snapshot, chunks };
};

const askFor = async (
  shop: Shop,
  machine: Machine,
  peer: Machine,
  asked: Asked,
  request: object,
): Promise<unknown> => {
  const answered = await shop.network.ask(machine.name, peer.name, machine.boot, asked, request);
  if (!answered.ok) throw new Error(answered.refusal.code);
  return answered.answer;
};

/** Heads and rows become durable together, wherever the machine stops. */
const found = (shop: Shop, machine: Machine, pictured: Pictured): void => {
  const { rules } = shop.setting;
  const { manifest, by } = pictured.snapshot;
  const base = baseIn(pictured, shop.admission.crypto);
  const maker = shop.machines.find(({ device }) => device === by);
  const { id: logId, pos } = manifest.log;
  const isFounded = logOf(machine, rules).startFrom(knownHeadsIn(manifest), {
    peer: maker?.name ?? '',
    logId,
    pos,
  });
  if (!isFounded) return;
  shop.founded += 1;
  if (!rules.swapsAtOnce && shop.chance.happens(0.5)) return crash(machine);
  machine.disk = { ...machine.disk, base, newest: pictured, incoming: null };
};

/** What somebody answers who is asked for a snapshot, or shown one. */
export const answerAboutSnapshots = (
  shop: Shop,
  peer: Machine,
  { call, body }: Pick<Message, 'call' | 'body'>,
): Answered<unknown> => {
  if (call === 'offer') {
    takeOffer(peer, zOffer.parse(body));
    return { ok: true, answer: null };
  }
  const shown = shownBy(shop, peer);
  if (call === 'snapshot') return { ok: true, answer: shown?.snapshot ?? null };
  const text = shown?.chunks.get(zWanted.parse(body).sha256);
  return { ok: true, answer: text === undefined ? {} : { text } };
};

/** The cloud takes only what stands for events that it has. */
const takeOffer = (cloud: Machine, { snapshot, chunks }: z.infer<typeof zOffer>): void => {
  const { heads } = cloud.disk.log;
  if (!isWithin(snapshot.manifest, [...heads.values()])) return;
  const newest = { snapshot, chunks: new Map(Object.entries(chunks)) };
  cloud.disk = { ...cloud.disk, newest };
};

/** A till shows its own only when the cloud has all of it: what it stands for must not die with this disk. */
const shownBy = ({ cloud }: Shop, peer: Machine): Pictured | null => {
  const { newest, log } = peer.disk;
  if (!newest || peer === cloud) return newest;
  return isWithin(newest.snapshot.manifest, log.marks.get('cloud') ?? []) ? newest : null;
};
