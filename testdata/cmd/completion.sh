# What the bash script offers; the manual pages say what help says, in troff.
[ -n "$BASH_VERSION" ] || exec bash "$0"
"$MINIGO" completion bash > minigo.bash && . ./minigo.bash
mkdir dir && echo 'package main' > x.go && echo text > x.txt
offer() {
  COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _minigo
  echo "$*: $(printf '%s\n' "${COMPREPLY[@]}" | LC_ALL=C sort | tr '\n' ' ')"
}
offer minigo ru
offer minigo run -mode
offer minigo run -model ''
offer minigo build -model l
offer minigo build -O
offer minigo vet -fi
offer minigo help com
offer minigo completion z
"$MINIGO" completion zsh | grep -c "'run:compile and run a Go program'"
"$MINIGO" completion fish | grep -e '-model\|-o model' | head -1
"$MINIGO" completion tcsh; echo "-> $?"
mkdir man && "$MINIGO" manual man && ls man | grep -c 'minigo-run.1\|minigo.1'
grep -A2 '^.B ..trace' man/minigo-run.1
"$MINIGO" manual none; echo "-> $?"
"$MINIGO" manual; echo "-> $?"
