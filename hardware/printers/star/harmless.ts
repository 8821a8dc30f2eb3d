const [esc, ack] = [0x1b, 0x06];

/** `ESC ACK` is obeyed before its turn, wherever it stands; with `CAN` it clears all that waits. One dot more undoes it. */
export const makeHarmless = (picture: Uint8Array): void => {
  for (let at = 0; at + 1 < picture.length; at += 1) {
    if (picture[at] === esc && picture[at + 1] === ack) picture[at] = esc | 0x04;
  }
};
