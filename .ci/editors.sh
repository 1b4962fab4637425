#!/usr/bin/env bash
# Neovim and Emacs with eglot, by the configurations of docs/editors: they show what `check` reports, complete, jump and
# rename. The extension of VS Code is packed by Microsoft's own program, without a network.
. "${BASH_SOURCE%/*}/topic"
provide 'has nvim' --no-install-recommends neovim
provide 'has emacs && ls /usr/share/emacs/site-lisp/elpa/eglot-* /usr/share/emacs/site-lisp/elpa/yaml-mode-*' \
  --no-install-recommends emacs-nox elpa-eglot elpa-yaml-mode

for editor in neovim emacs; do
  check_and_tell "$editor" node .ci/editors/editors.mjs "$editor" diagnostics
  check_and_tell "$editor" node .ci/editors/editors.mjs "$editor" edit
done

cp -r docs/editors/vscode "$work/vscode"
(cd "$work/vscode" && npm install --ignore-scripts --no-audit --no-fund) >"$work/npm.log" 2>&1 || tail -n 5 "$work/npm.log"
pack() { (cd "$work/vscode" && npm_config_offline=true npx @vscode/vsce package --no-dependencies --skip-license --allow-missing-repository -o airclass.vsix); }
check 'vsce packs the extension' pack
has_client() { unzip -p "$work/vscode/airclass.vsix" extension/out/extension.js | grep LanguageClient >/dev/null; }
provide 'has unzip' unzip
check 'the package has the client in it' has_client
check 'the extension starts the server' node .ci/editors/vscode-stub.mjs "$work/vscode/out/extension.js"
sums
