import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { ConfigurationIssue } from '../../core/configuration/error.ts';
import type { Language } from '../../core/text/language.ts';
import type { Feature } from '../feature.ts';

/** Shows what is wrong in a configuration or profile where it stands: CI checks nothing that such a one governs. */
export const configuration: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace, language }) {
    const shown = new Set<string>();
    const show = (uri: string, diagnostics: Diagnostic[]): void => {
      void connection.sendDiagnostics({ uri, diagnostics });
    };
    workspace.onDidForgetSettings(() => {
      for (const uri of shown) show(uri, []);
      shown.clear();
    });
    workspace.onConfigurationError(({ error: { issues }, uri: notice }) => {
      for (const file of new Set(issues.map((issue) => issue.file))) {
        const uri = URI.parse(notice).with({ path: file, query: '', fragment: '' }).toString();
        if (shown.has(uri)) continue;
        shown.add(uri);
        const own = issues.filter((issue) => issue.file === file);
        show(
          uri,
          own.map((issue) => diagnosticOf(issue, language())),
        );
      }
    });
  },
};

function diagnosticOf({ position, message }: ConfigurationIssue, language: Language): Diagnostic {
  const start = { line: (position?.line ?? 1) - 1, character: (position?.column ?? 1) - 1 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Error,
    source: 'vacancy-notice',
    message: message(language),
  };
}
