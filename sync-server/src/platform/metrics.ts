/** Upper ends of the latency histogram's buckets, in seconds. */
const buckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 30] as const;

interface Duration {
  readonly inBucket: number[];
  count: number;
  seconds: number;
}

/** A figure as it stands when somebody asks. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly value: number;
}

/** What was asked of the server and what became of it, in Prometheus' text format. Labels come from closed lists. */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #durations = new Map<string, Duration>();
  readonly #runs = new Map<string, number>();

  countRequest(route: string, status: number, milliseconds: number): void {
    add(this.#requests, `route="${route}",status="${status}"`, 1);
    const seconds = milliseconds / 1000;
    const duration = this.#durations.get(route) ?? {
      inBucket: buckets.map(() => 0),
      count: 0,
      seconds: 0,
    };
    duration.count += 1;
    duration.seconds += seconds;
    const bucket = buckets.findIndex((end) => seconds <= end);
    if (bucket >= 0) duration.inBucket[bucket]! += 1;
    this.#durations.set(route, duration);
  }

  /** `ok`, or why not: `gap`, `fork`, a code. */
  countRun(outcome: string): void {
    add(this.#runs, `outcome="${outcome}"`, 1);
  }

  render(gauges: readonly Gauge[]): string {
    return [
      ...family(
        'quay_server_requests_total',
        'counter',
        'Requests by route and status.',
        this.#requests,
      ),
      ...family(
        'quay_server_runs_total',
        'counter',
        'Pushed runs of events by what became of them.',
        this.#runs,
      ),
      '# HELP quay_server_request_duration_seconds From the request to its answer.',
      '# TYPE quay_server_request_duration_seconds histogram',
      ...[...this.#durations].flatMap(([route, duration]) => histogram(route, duration)),
      ...gauges.flatMap(({ name, help, value }) => [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} gauge`,
        `${name} ${value}`,
      ]),
      '',
    ].join('\n');
  }
}

const add = (to: Map<string, number>, labels: string, count: number): void => {
  to.set(labels, (to.get(labels) ?? 0) + count);
};

const family = (
  name: string,
  type: string,
  help: string,
  rows: ReadonlyMap<string, number>,
): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...[...rows].map(([labels, count]) => `${name}{${labels}} ${count}`),
];

const histogram = (route: string, { inBucket, count, seconds }: Duration): string[] => {
  const name = 'quay_server_request_duration_seconds';
  let below = 0;
  const rows = buckets.map((end, index) => {
    below += inBucket[index]!;
    return `${name}_bucket{route="${route}",le="${end}"} ${below}`;
  });
  return [
    ...rows,
    `${name}_bucket{route="${route}",le="+Inf"} ${count}`,
    `${name}_sum{route="${route}"} ${seconds.toFixed(6)}`,
    `${name}_count{route="${route}"} ${count}`,
  ];
};
