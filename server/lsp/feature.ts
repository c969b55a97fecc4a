import type { ClientCapabilities, Connection, InitializeResult } from 'vscode-languageserver';
import type { Language } from '../core/text/language.ts';
import type { Settings } from '../protocol/messages.ts';
import type { Idle } from './idle.ts';
import type { NoticeWorkspace } from './workspace.ts';

/** What every feature may use. */
export interface Server {
  readonly connection: Connection;
  readonly workspace: NoticeWorkspace;
  /** For work that nobody waits for. */
  readonly idle: Idle;
  readonly capabilities: ClientCapabilities;
  /** The URIs of the workspace folders. */
  readonly folders: () => readonly string[];
  readonly settings: () => Settings;
  /** Where a rule's documentation is to be read. */
  readonly ruleAddress: (rule: string) => string;
  /** Whether the client has a command of ours: code lenses and code actions may name no other. */
  readonly offers: (command: string) => boolean;
  /** The language of messages. */
  readonly language: () => Language;
}

/** One feature of the server: its share of the capabilities, and its handlers. One file each. */
export interface Feature {
  capabilities(client: ClientCapabilities): InitializeResult['capabilities'];
  register(server: Server): void;
}
