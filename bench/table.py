"""Runs the benchmark programs one after the other, pinned to one core, and prints one Markdown table.

A benchmark's name is "subject/contender/elements"; the last part may be missing. Each subject becomes
a block of rows, one a contender; a column is a number of elements. A cell is nanoseconds an element
(time a call where there are no elements) and the ratio to the first row of the block whose contender
starts with "latent". Each is the least of several repetitions, in passes over all contenders: other
work on the machine only ever adds time. A contender that is no C++ is a script beside the programs'
sources, with the same options and the same form of output, and runs in the same passes.
"""

import datetime
import json
import os
import pathlib
import platform
import subprocess
import sys

REPETITIONS = 5
PASSES = 3
SCRIPTS = {"bench_elementwise": ["elementwise_numpy.py"]}


def run(command):
    """The rows that one program prints, pinned to one core."""
    core = max(os.sched_getaffinity(0))
    command += [
        "--benchmark_format=json",
        f"--benchmark_repetitions={REPETITIONS}",
        "--benchmark_min_time=0.02",
    ] + os.environ.get("LATENT_BENCH_ARGS", "").split()
    done = subprocess.run(
        command, stdout=subprocess.PIPE, check=True, preexec_fn=lambda: os.sched_setaffinity(0, {core})
    )
    return json.loads(done.stdout)["benchmarks"] if done.stdout else []


def measure(program):
    """Each benchmark's least time of a call in nanoseconds, by name, and what it says of itself."""
    here = pathlib.Path(__file__).parent
    commands = [[str(program)]]
    commands += [["/usr/bin/python3", str(here / s)] for s in SCRIPTS.get(program.name, [])]
    scale = {"ns": 1.0, "us": 1e3, "ms": 1e6, "s": 1e9}
    found = {}
    for _ in range(PASSES):
        for command in commands:
            for row in run(list(command)):
                if row.get("error_occurred"):
                    sys.exit(f"bench: {row['run_name']}: {row['error_message']}")
                if row.get("run_type") != "iteration":
                    continue
                # A benchmark that times itself reports that as real time.
                is_manual = row["run_name"].endswith("/manual_time")
                time = row["real_time" if is_manual else "cpu_time"] * scale[row["time_unit"]]
                least, _ = found.get(row["run_name"], (time, row))
                found[row["run_name"]] = (min(least, time), row)
    return [(name, time, row) for name, (time, row) in found.items()]


def cell(time, reference, elements):
    per_element = time / elements if elements else time
    text = f"{per_element:.3g}"
    if reference:
        text += f" ({time / reference:.2f})"
    return text


def table(rows):
    subjects = {}
    sizes = []
    notes = []
    for name, time, row in rows:
        parts = name.split("/")
        options = {"repeats", "process_time", "real_time", "min_time", "iterations", "manual_time"}
        parts = [p for p in parts if p.split(":")[0] not in options]
        elements = int(parts[-1]) if parts[-1].isdigit() else 0
        if elements:
            parts = parts[:-1]
        subject, contender = parts[0], "/".join(parts[1:])
        subjects.setdefault(subject, {}).setdefault(contender, {})[elements] = time
        if elements not in sizes:
            sizes.append(elements)
        if row.get("label"):
            note = f"{subject}, {contender}: {row['label']}"
            if note not in notes:
                notes.append(note)
    sizes.sort()
    yield "| subject | contender | " + " | ".join(f"{s:,}" if s else "one call" for s in sizes) + " |"
    yield "|---|---|" + "---:|" * len(sizes)
    for subject, contenders in subjects.items():
        ours = next((c for c in contenders if c.startswith("latent")), None)
        for contender, times in contenders.items():
            cells = [
                cell(times[s], contenders[ours].get(s) if ours else None, s) if s in times else ""
                for s in sizes
            ]
            yield f"| {subject} | {contender} | " + " | ".join(cells) + " |"
    if notes:
        yield ""
        yield from (f"- {note}" for note in notes)


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        fields = dict(line.split(":", 1) for line in file if ":" in line)
    fields = {key.strip(): value.strip() for key, value in fields.items()}
    flags = fields.get("flags", "").split()
    level = next((f for f in ("avx512f", "avx2", "sse2") if f in flags), "other")
    return (
        f"{fields.get('model name', platform.machine())} family {fields.get('cpu family', '?')} model "
        f"{fields.get('model', '?')}, {level}, one core"
    )


def main():
    folder = pathlib.Path(sys.argv[1])
    wanted = sys.argv[2:]
    programs = sorted(p for p in folder.iterdir() if os.access(p, os.X_OK) and p.is_file())
    unknown = [w for w in wanted if not any(p.name == f"bench_{w}" for p in programs)]
    if unknown:
        names = ", ".join(p.name.removeprefix("bench_") for p in programs)
        sys.exit(f"bench: no program {unknown[0]}; there are {names}")
    chosen = [p for p in programs if not wanted or p.name.removeprefix("bench_") in wanted]
    print(f"{datetime.date.today()}, {machine()}; least of {PASSES * REPETITIONS}. ", end="")
    print("Nanoseconds an element, in parentheses the ratio to the block's first row of latent.")
    print()
    rows = [row for program in chosen for row in measure(program)]
    print("\n".join(table(rows)))


if __name__ == "__main__":
    main()
