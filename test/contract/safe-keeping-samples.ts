import type {
  AuditPage,
  Backup,
  ErasurePlan,
  ErasureResult,
  ImportResult,
  RestorePreview,
  RestoreResult,
  StoreReport,
  VaultProof,
  VaultStatus,
} from '../../shared/model/vault.ts';

const time = '2026-11-21T08:00:00.000Z';
const passphrase = '云杉 秋实 2026';
const proof: VaultProof = { kind: 'passphrase', passphrase };
const id = '0b0e7e5c-6f7a-4c39-9d8e-2f6f3b1a7c55';
const file = (content: string): File => new File([content], '备妥.pdf', { type: 'application/pdf' });

const status: VaultStatus = {
  state: 'locked',
  problem: null,
  device: 'none',
  passphrase: true,
  recoveryMadeAt: time,
  unlocked: false,
  running: ['exchange.export'],
};

const report: StoreReport = {
  uncleanEnd: true,
  orphansRemoved: 1,
  filesMissing: 0,
  casesDamaged: 0,
  setAside: ['set-aside-20261121T080000000Z'],
  backupProblem: { code: 'disk-full', message: '没有备份。', action: '请清理磁盘。' },
};

const backup: Backup = {
  id: '20261121T080000000Z-0a1b2c3d',
  madeAt: time,
  reason: 'daily',
  cases: 2,
  files: 3,
  bytes: 40_960,
  rotatesOut: '2026-11-28',
  problem: null,
};

const lag = { id: 'a'.repeat(32), title: '一号材料', savedAt: time, backupSavedAt: null };

/** For every procedure by which data is kept safe. */
export const safeKeepingSamples = {
  'vault.status': { input: {}, output: status },
  'vault.keepAwake': { input: {}, output: {} },
  'vault.unlock': {
    input: { proof: { kind: 'recovery', code: '0000-0000' } satisfies VaultProof },
    output: { ...status, state: 'open', unlocked: true } satisfies VaultStatus,
  },
  'vault.lock': { input: { unattended: true }, output: status },
  'vault.setPassphrase': { input: { proof: null, passphrase, remember: true }, output: status },
  'vault.removePassphrase': { input: { proof }, output: status },
  'vault.makeRecoverySheet': { input: { proof }, output: { file: file('%PDF-'), code: '0000-0000', status } },
  'vault.startAfresh': { input: {}, output: status },
  'vault.report': { input: {}, output: report },
  'backups.list': { input: {}, output: [backup] },
  'backups.make': { input: {}, output: backup },
  'backups.preview': {
    input: { id: backup.id },
    output: { backup, behind: [lag], returning: 1, complete: true } satisfies RestorePreview,
  },
  'backups.restore': {
    input: { id: backup.id },
    output: { undo: backup.id, setAside: null, salvaged: 0, missing: [lag] } satisfies RestoreResult,
  },
  'exchange.export': {
    input: { scope: { kind: 'client', client: '虚构客户' }, passphrase },
    output: { exportId: id, leftOut: 1 },
  },
  'exchange.file': { input: { exportId: id }, output: { file: file('age-encryption.org/v1') } },
  'exchange.import': {
    input: { file: file('age-encryption.org/v1'), passphrase },
    output: { added: 1, unchanged: 0, copied: 0, files: 2 } satisfies ImportResult,
  },
  'erasure.plan': {
    input: { client: '虚构客户' },
    output: {
      client: '虚构客户',
      cases: 1,
      versions: 2,
      files: 3,
      bytes: 9,
      backups: [backup],
    } satisfies ErasurePlan,
  },
  'erasure.client': {
    input: { client: '虚构客户', backups: true },
    output: { certificateId: id, cases: 1, files: 3, remaining: [backup] } satisfies ErasureResult,
  },
  'erasure.certificate': { input: { certificateId: id }, output: { file: file('%PDF-') } },
  'audit.list': {
    input: {},
    output: {
      entries: [{ number: 1, at: time, action: 'vault-created', subject: null, count: null }],
      total: 1,
      brokenAt: null,
    } satisfies AuditPage,
  },
  'audit.export': { input: {}, output: { file: file('number,at,action') } },
} as const;
