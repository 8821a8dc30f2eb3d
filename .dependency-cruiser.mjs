/** Walls made of folders. The walls between workspaces are in turbo.json; here stand those inside one. */

const workspaces =
  '^(shared/[^/]+|desktop/[^/]+|sync-server/console|sync-server|hardware|migrations|test|build)/';
const domain = '^shared/domain/src';
const tests = ['\\.test\\.tsx?$', '/testing/'];

/** Folders of shared/domain that hold no decider of their own: arithmetic, what all documents share, and the tests' door. */
const commonGround = `${domain}/(pricing|document|testing)/`;
const anyDoor = `${domain}/[^/]+/index\\.ts$`;
const aggregate = `${domain}/(?!processes/|testing/)([^/]+)/`;
const processes = `${domain}/processes/`;

export default {
  forbidden: [
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere hides an edge from every rule below.',
      severity: 'error',
      // Peers of a bench are installed beside it, when somebody asks for them.
      from: { pathNot: '^test/bench/peers/' },
      // Types alone: nothing of it runs.
      to: { couldNotResolve: true, pathNot: '^w3c-web-usb$' },
    },
    {
      name: 'no-relative-path-leaves-a-workspace',
      comment: 'Another workspace is imported by its name and through its door.',
      severity: 'error',
      from: { path: workspaces },
      to: { dependencyTypes: ['local'], pathNot: '^$1/' },
    },
    {
      name: 'server-knows-no-console',
      comment:
        'The console is a browser program that lies inside sync-server; turbo does not see this edge.',
      severity: 'error',
      from: { path: '^sync-server/(?!console/)' },
      to: { path: '^sync-server/console/' },
    },
    {
      name: 'server-module-by-its-door',
      comment: 'A module of the server knows another only through its index.ts.',
      severity: 'error',
      from: { path: '^sync-server/src/modules/([^/]+)/' },
      to: {
        path: '^sync-server/src/modules/[^/]+/',
        pathNot: ['^sync-server/src/modules/$1/', '^sync-server/src/modules/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'decider-by-its-door',
      comment: 'An aggregate knows another only through its index.ts.',
      severity: 'error',
      from: { path: aggregate },
      to: {
        path: `${domain}/[^/]+/`,
        pathNot: [`${domain}/$1/`, anyDoor, `${domain}/(pricing|testing)/`],
      },
    },
    {
      name: 'decider-takes-only-types',
      comment: 'An aggregate may name the types of another, never run its code.',
      severity: 'error',
      from: { path: aggregate, pathNot: tests },
      to: {
        path: `${domain}/[^/]+/`,
        pathNot: [`${domain}/$1/`, commonGround],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'process-takes-only-event-types',
      comment:
        'A process turns an event into commands: it needs types, from the doors or the vocabulary.',
      severity: 'error',
      from: { path: processes, pathNot: tests },
      to: { path: `${domain}/`, pathNot: processes, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'process-by-the-door',
      comment: 'A process knows aggregates only through their index.ts and the vocabulary.',
      severity: 'error',
      from: { path: processes, pathNot: tests },
      to: { path: `${domain}/`, pathNot: [processes, anyDoor, `${domain}/vocabulary\\.ts$`] },
    },
    {
      name: 'electron-at-two-doors',
      comment:
        'Only where main and preload start is Electron imported; all else takes what it needs, and is tested without.',
      severity: 'error',
      from: { pathNot: '^desktop/shell/src/(main|preload/preload)\\.ts$' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'The second door of a package is opened by tests only.',
      severity: 'error',
      from: { pathNot: [...tests, '^test/'] },
      to: { path: '^(shared|desktop|hardware|sync-server)/.*/testing/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.quay|\\.turbo)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
