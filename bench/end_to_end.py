"""Five theorems end to end: `latent verify` against Hypothesis with mpmath's intervals.

    python3 bench/end_to_end.py build/bench/latent

Both draw inputs that meet the hypotheses and decide the conclusion with certainty; times are of the
processor, whole processes, start-up included. Prints a Markdown table of examples a second.
"""

import resource
import subprocess
import sys

from rigorous_mpmath import CHECKS

EXAMPLES = 1000
SAMPLES = 20000

# Strategies that meet the hypotheses: (low, high) of a variable, or a factor on an earlier one.
STRATEGIES = {
    "nStar_lower": ["(1.001, 10)", "(1e-300, 0.99)"],
    "alpha_lower": ["(0.01, 2)", "(1.001, 10)"],
    "scalingLoss_strictAnti": ["(0.01, 2)", "(1.001, 10)", "(1.1, 1e30)", "(1.001, 100) * 2"],
    "genGap_strictAnti_n": ["(1, 1000)", "(1, 1e6)", "(1.001, 10) * 1"],
    "grokTime_strictAnti_rate": ["(0.01, 0.999)", "(0.001, 10)", "(1.001, 10) * 1"],
}
MODULES = {
    "nStar_lower": "LatentNumber",
    "alpha_lower": "ScalingExponent",
    "scalingLoss_strictAnti": "ScalingExponent",
    "genGap_strictAnti_n": "Generalization",
    "grokTime_strictAnti_rate": "Grokking",
}

PROPERTY = """
import sys
sys.path.insert(0, {folder!r})
from hypothesis import given, settings, strategies as st
from mpmath import iv
from rigorous_mpmath import CHECKS
check = CHECKS[{theorem!r}][1]
counts = [0]

@settings(max_examples={examples}, database=None, deadline=None)
@given({arguments})
def property({names}):
    counts[0] += 1
    values = [{values}]
    assert check(*[iv.mpf(x) for x in values])

property()
print(counts[0])
"""


def processor_seconds(command, text=None):
    """Processor time of a process and its children, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, input=text, stdout=subprocess.PIPE, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, done.stdout


def hypothesis_rate(theorem):
    folder = __file__.rsplit("/", 1)[0] if "/" in __file__ else "."
    arguments, values = [], []
    for i, strategy in enumerate(STRATEGIES[theorem]):
        bounds, _, base = strategy.partition(" * ")
        arguments.append(f"x{i}=st.floats{bounds}")
        values.append(f"x{i} * x{base}" if base else f"x{i}")
    names = ", ".join(f"x{i}" for i in range(len(arguments)))
    text = PROPERTY.format(
        folder=folder, theorem=theorem, examples=EXAMPLES, arguments=", ".join(arguments),
        names=names, values=", ".join(values),
    )
    seconds, printed = processor_seconds(["/usr/bin/python3", "-"], text)
    return int(printed) / seconds


def latent_rate(program, theorem):
    name = f"{MODULES[theorem]}.{theorem}"
    command = [program, "verify", "--theorem", name, "--samples", str(SAMPLES), "--jobs", "1"]
    seconds, _ = processor_seconds(command)
    return SAMPLES / seconds


def main():
    program = sys.argv[1]
    assert set(STRATEGIES) <= set(CHECKS)
    print("| theorem | latent verify, samples/s | Hypothesis + mpmath.iv, examples/s | ratio |")
    print("|---|---:|---:|---:|")
    for theorem in STRATEGIES:
        ours = latent_rate(program, theorem)
        theirs = hypothesis_rate(theorem)
        print(f"| {theorem} | {ours:,.0f} | {theirs:,.0f} | {ours / theirs:.0f} |")


if __name__ == "__main__":
    main()
