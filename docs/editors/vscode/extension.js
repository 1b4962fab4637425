const { workspace } = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

let client;

exports.activate = async () => {
  const settings = workspace.getConfiguration('airclass');
  const command = settings.get('command', 'airclass');
  const args = ['lsp', '--stdio', ...settings.get('arguments', [])];
  client = new LanguageClient(
    'airclass',
    'AirClass',
    // On Windows npm installs a .cmd file, which only a shell starts.
    {
      command,
      args: args.filter((word) => word !== '--stdio'),
      transport: TransportKind.stdio,
      options: { shell: process.platform === 'win32' },
    },
    { documentSelector: [{ scheme: 'file', language: 'yaml' }] },
  );
  await client.start();
};

exports.deactivate = () => client?.stop();
