"""Checks what every subcommand prints with --json against docs/schema.json.

Usage: schema_test.py PROGRAM SOURCE_DIR
"""

import atexit
import json
import shutil
import subprocess
import sys
import tempfile

import jsonschema


def certificate_of(program, corpus):
    """The path of a certificate that a statement of the corpus is false."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder)
    command = [program, "check", corpus, "--only", "truncated", "--certificates", folder]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return f"{folder}/truncated.json"


def main():
    program, source = sys.argv[1:]
    with open(f"{source}/docs/schema.json", encoding="utf-8") as file:
        schema = json.load(file)
    corpus = f"{source}/tests/app/check_examples.lean"
    calls = {
        "list": [["list"], ["list", "--claim", "1"], ["list", "--module", "LatentNumber"]],
        "show": [["show", "nStar_lower"]],
        "verify": [
            ["verify", "--samples", "5"],
            ["verify", "--theorem", "alpha_pos", "--sample", "0"],
        ],
        "check": [
            ["check", corpus, "--samples", "50"],
            ["check", f"{source}/tests/app/warned_examples.lean", "--samples", "50"],
            ["check", corpus, "--only", "truncated", "--sample", "0"],
        ],
        "replay": [["replay", certificate_of(program, corpus)]],
        "mutate": [
            ["mutate", "--theorem", "nStar_pos", "--samples", "50"],
            ["mutate", "--theorem", "nStar_pos", "--list"],
        ],
        "audit": [
            ["audit"],
            *(
                ["audit", "--against", f"{source}/tests/lean_mirror/audit/attacks/{attack}"]
                for attack in (
                    "definition-changed/good",
                    "definition-changed/bad",
                    "sorry-in-other-file/bad",
                    "false-theorem/bad",
                    "opaque/bad",
                )
            ),
            ["audit", "--against", f"{source}/tests/lean_mirror/audit/attacks/axiom/bad"]
            + ["--baseline", f"{tempfile.mkdtemp()}/b.json", "--expect", "2", "--files", "1"],
        ],
        "eval": [["eval", "Real.log 2"], ["eval", "1 / 3"], ["eval", "1 < 2"]],
        "accuracy": [["accuracy", "--samples", "100"]],
        "spectrum": [["spectrum", f"{source}/data/digits.csv.gz"]],
    }
    failed = 0
    for command, lines in calls.items():
        validator = jsonschema.Draft202012Validator(
            {"$ref": f"#/$defs/{command}", "$defs": schema["$defs"]}
        )
        for line in lines:
            text = subprocess.run([program, *line, "--json"], stdout=subprocess.PIPE, check=False)
            document = json.loads(text.stdout)
            if isinstance(document, list) and not document:
                print(f"latent {' '.join(line)} --json printed an empty array")
                failed += 1
            for error in validator.iter_errors(document):
                print(f"latent {' '.join(line)} --json: {error.json_path}: {error.message}")
                failed += 1
    print(f"{sum(map(len, calls.values()))} documents, {failed} errors")
    return 1 if failed else 0


sys.exit(main())
