import { app } from './app.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { cases } from './cases.ts';
import { check } from './check.ts';
import { choices } from './choices.ts';
import { cli } from './cli.ts';
import { clipboard } from './clipboard.ts';
import { compare } from './compare.ts';
import { documents } from './documents.ts';
import { editor } from './editor.ts';
import { erasure } from './erasure.ts';
import { exchange } from './exchange.ts';
import { exportPart } from './export.ts';
import { home } from './home.ts';
import { hosts } from './hosts.ts';
import { identifiers } from './identifiers.ts';
import { intake } from './intake.ts';
import { letter } from './letter.ts';
import { letterBatch } from './letter-batch.ts';
import { letterForm } from './letter-form.ts';
import { letterFormScreen } from './letter-form-screen.ts';
import { letterPanel } from './letter-panel.ts';
import { masking } from './masking.ts';
import { message } from './message.ts';
import { messageScreen } from './message-screen.ts';
import { packTerms } from './pack-terms.ts';
import { packagePart } from './package-part.ts';
import { platformRules } from './platform-rules.ts';
import { platforms } from './platforms.ts';
import { problems } from './problems.ts';
import { recognition } from './recognition.ts';
import { recoverySheet } from './recovery-sheet.ts';
import { refusal } from './refusal.ts';
import { review } from './review.ts';
import { rules } from './rules.ts';
import { safety } from './safety.ts';
import { safetyBackups } from './safety-backups.ts';
import { safetyErasure, safetyExchange } from './safety-exchange.ts';
import { safetyProtection } from './safety-protection.ts';
import { safetyRecord } from './safety-record.ts';
import { scan } from './scan.ts';
import { scanScreen } from './scan-screen.ts';
import { suggestions } from './suggestions.ts';
import { testPage } from './test-page.ts';
import { uploadPackage } from './upload-package.ts';
import { vault } from './vault.ts';
import { vaultKeys } from './vault-keys.ts';

/** Every text a person sees, in Simplified Chinese. One file per room; values are strings or functions. */
export const messages = {
  app,
  audit,
  backup,
  cases,
  check,
  choices,
  cli,
  clipboard,
  compare,
  documents,
  editor,
  erasure,
  exchange,
  exportPart,
  home,
  hosts,
  identifiers,
  packTerms,
  packagePart,
  platformRules,
  platforms,
  problems,
  intake,
  letter,
  letterBatch,
  letterForm,
  letterFormScreen,
  letterPanel,
  masking,
  message,
  messageScreen,
  recognition,
  recoverySheet,
  refusal,
  review,
  rules,
  safety,
  safetyBackups,
  safetyErasure,
  safetyExchange,
  safetyProtection,
  safetyRecord,
  scan,
  scanScreen,
  suggestions,
  testPage,
  uploadPackage,
  vault,
  vaultKeys,
} as const;
