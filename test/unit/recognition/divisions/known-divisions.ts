import { loadDivisions } from '../../../../electron/core/recognition/divisions/divisions.ts';
import { addressGrammar, issuerGrammar } from '../../../../electron/core/recognition/divisions/grammar.ts';
import { resourcesDirectory } from '../../../../electron/project-root.ts';

/** The divisions as the product has them, and both grammars made from them. */
export const divisions = await loadDivisions(resourcesDirectory);
export const addresses = addressGrammar(divisions);
export const issuers = issuerGrammar(divisions);
