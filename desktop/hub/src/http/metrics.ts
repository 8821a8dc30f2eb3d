/** Upper ends of the latency histogram's buckets, in seconds. */
const buckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1] as const;

/** A figure as it stands when somebody asks. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly value: number;
}

/** What was asked of the till and how long it took, in Prometheus' text format. */
export class Metrics {
  readonly #commands = new Map<string, number>();
  readonly #inBucket = buckets.map(() => 0);
  #count = 0;
  #seconds = 0;

  /** `outcome` is `ok` or the code of the refusal; both come from closed lists, so there are never many rows. */
  countCommand(type: string, outcome: string, milliseconds: number): void {
    const labels = `type="${type}",outcome="${outcome}"`;
    this.#commands.set(labels, (this.#commands.get(labels) ?? 0) + 1);
    const seconds = milliseconds / 1000;
    this.#count += 1;
    this.#seconds += seconds;
    const bucket = buckets.findIndex((end) => seconds <= end);
    if (bucket >= 0) this.#inBucket[bucket]! += 1;
  }

  render(gauges: readonly Gauge[]): string {
    const lines = [
      '# HELP quay_commands_total Commands by type and outcome.',
      '# TYPE quay_commands_total counter',
      ...[...this.#commands].map(([labels, count]) => `quay_commands_total{${labels}} ${count}`),
      '# HELP quay_command_duration_seconds From the whole body read to the answer.',
      '# TYPE quay_command_duration_seconds histogram',
      ...this.#histogram(),
    ];
    for (const { name, help, value } of gauges) {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`);
    }
    return `${lines.join('\n')}\n`;
  }

  #histogram(): string[] {
    let below = 0;
    const rows = buckets.map((end, index) => {
      below += this.#inBucket[index]!;
      return `quay_command_duration_seconds_bucket{le="${end}"} ${below}`;
    });
    return [
      ...rows,
      `quay_command_duration_seconds_bucket{le="+Inf"} ${this.#count}`,
      `quay_command_duration_seconds_sum ${this.#seconds.toFixed(6)}`,
      `quay_command_duration_seconds_count ${this.#count}`,
    ];
  }
}
