#!/bin/sh
# scripts/prove accepts a tree of one proved theorem and refuses it once it is spoilt, whatever the
# way. Usage: prove_test.sh ROOT-OF-THE-REPOSITORY
set -eu

root=$1
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree/scripts" "$tree/lean_mirror/coq"
cp "$root/scripts/prove" "$tree/scripts"
cp "$root/lean_mirror/coq/_CoqProject" "$root/lean_mirror/coq/allowed_axioms.txt" \
  "$tree/lean_mirror/coq"
cd "$tree/lean_mirror/coq"

sound() {
  cat >Statements.v <<'END'
From Coq Require Import Reals.
Local Open Scope R_scope.

(** A square. *)
Definition square (x : R) : R := x * x.

(** It is not negative. *)
Definition Small_square_nonneg : Prop :=
  forall (x : R), 0 <= square x.
END
  cat >Small.v <<'END'
From Coq Require Import Reals.
From Latent Require Import Statements.

Theorem Small_square_nonneg_proved : Small_square_nonneg.
Proof. intros x. apply Rle_0_sqr. Qed.
END
  : >unproved.txt
}

failures=0
report() {
  echo "prove_test: $*" >&2
  cat "$tree/output" >&2
  failures=$((failures + 1))
}

# accepts WHAT WORDS: what prove prints contains WORDS. The stamp follows.
accepts() {
  if ! "$tree/scripts/prove" --update >"$tree/output" 2>&1; then
    report "refused $1"
  elif ! grep -qF "$2" "$tree/output"; then
    report "$1: does not say '$2'"
  elif ! python3 -m json.tool "$tree/build/coq/proved.json" >/dev/null; then
    report "$1: proved.json is no JSON"
  fi
}

# refuses WHAT WORDS: prove fails, and says WORDS.
refuses() {
  if "$tree/scripts/prove" >"$tree/output" 2>&1; then
    report "accepted $1"
  elif ! grep -qF "$2" "$tree/output"; then
    report "$1: does not say '$2'"
  elif [ -e "$tree/build/coq/proved.json" ]; then
    report "$1: leaves proved.json behind"
  fi
  sound
}

by() {
  sed -i "s/apply Rle_0_sqr\. Qed\./$1/" Small.v
}

before() {
  sed -i "s/^Theorem/$1\n&/" Small.v
}

sound
accepts "a proved theorem" "1 of 1 theorems proved"
stamp=$(cat proved.json)

sed -i 's/A square/The square/' Statements.v
accepts "another comment" "1 of 1 theorems proved"
[ "$(cat proved.json)" = "$stamp" ] || report "a comment changes the stamp"

sed -i 's/:= x \* x/:= x ^ 2/' Statements.v
by 'apply pow2_ge_0. Qed.'
refuses "a definition that is not the stamped one" "is not what was proved now"

by 'Admitted.'
refuses "an admitted theorem" "rests on Small.Small_square_nonneg_proved"

before 'Axiom magic : forall P : Prop, P.'
by 'apply magic. Qed.'
refuses "an axiom" "rests on Small.magic"

before 'Unset Guard Checking.\nFixpoint magic (n : nat) : False := magic n.'
by 'destruct (magic 0). Qed.'
refuses "a recursion without end" "rests on Small.magic"

before 'Definition Small_square_nonneg := True.'
sed -i 's/intros x\..*/exact I. Qed./' Small.v
refuses "a statement of the same name" 'it is expected to have type'

sed -i 's/0 <= square/0 < square/' Statements.v
refuses "a statement made stronger" "Error"

sed -i 's/:= x \* x/:= x * x * x/' Statements.v
refuses "a definition changed" "Error"

sed -i 's/^Theorem/Lemma/' Small.v
refuses "a statement without theorem" "Small_square_nonneg has no proof"

rm Small.v
refuses "a module without proofs" "Small_square_nonneg has no proof"

echo "Small_square_nonneg too hard" >unproved.txt
refuses "a proved theorem listed as unproved" "take it off unproved.txt"

echo "Small_cube too hard" >unproved.txt
refuses "an unproved theorem that is none" "lists Small_cube"

sed -i 's/^Theorem/Lemma/' Small.v
echo "Small_square_nonneg too hard" >unproved.txt
accepts "a reason for having no proof" "0 of 1 theorems proved"

[ "$failures" -eq 0 ] || exit 1
