#!/usr/bin/env bash
# Shell completion before the shells themselves: what each offers at the Tab key.
. "${BASH_SOURCE%/*}/topic"
provide 'has zsh fish' zsh fish
for shell in bash zsh fish; do
  check "$shell takes its script" bash -c "node bin/airclass.js completion $shell --lang en >'$work/$shell' && $shell -n '$work/$shell'"
done

# offers <shell> <word that must be offered> <line so far>
offers() {
  case $1 in
    bash) bash -c ". '$work/bash'; read -ra COMP_WORDS <<<\"\$1\"; [[ \$1 == *' ' ]] && COMP_WORDS+=(''); COMP_CWORD=\$((\${#COMP_WORDS[@]} - 1)); _airclass; printf '%s\n' \"\${COMPREPLY[@]}\"" bash "$3" ;;
    fish) fish --no-config -c "source $work/fish; complete -C \"\$argv[1]\"" "$3" | cut -f1 ;;
    zsh) typed_in_zsh "$3" ;;
  esac | tr ' ' '\n' | grep -Fx -- "$2"
}
# An interactive zsh, to which the line and two Tabs are typed; what it lists.
typed_in_zsh() {
  zsh -f -c '
    zmodload zsh/zpty
    zpty typed zsh -f -i
    zpty -w typed "PS1= PROMPT=; autoload -Uz compinit; compinit -u -d $1/dump; zstyle \":completion:*\" menu no; LISTMAX=9999; source $1/zsh; print READY"
    until [[ $line == *READY*READY* ]]; do zpty -r typed piece || break; line+=$piece; done
    zpty -w -n typed "$2"$'"'\t\t'"'
    sleep 2
    while zpty -r -t typed piece; do print -r -- "$piece"; done
    zpty -d typed' zsh "$work" "$1" | sed 's/\x1b\[[0-9;?]*[A-Za-z]//g' | tr -s '\r\a' '\n'
}
for shell in bash zsh fish; do
  label="$shell: "
  check 'commands' offers $shell change 'airclass ch'
  check 'subcommands' offers $shell hold 'airclass change ho'
  check 'options of a subcommand' offers $shell --reason 'airclass change hold --rea'
  check 'values' offers $shell sarif 'airclass check --format '
  check 'ids of problems' offers $shell airtime-overlap 'airclass explain airtime-'
  check 'nothing that is not there' fails offers $shell --reason 'airclass check --rea'
done
sums
