"""The formulas of bench_elementwise as numpy computes them: ufuncs with out=, into arrays made once.

Takes the options of Google Benchmark that bench/table.py gives and prints JSON of its form, so that
the rows stand in one table with the others'. Needs Debian's python3-numpy.
"""

import argparse
import json
import re
import time

import numpy as np

# As k_formulas of elementwise.cpp: the ranges of a, b and c, all log-uniform.
RANGES = {
    "n_star": [(1.001, 10), (1e-300, 0.999)],
    "alpha": [(0.01, 10), (1.001, 10)],
    "gen_gap": [(1, 1e4), (1, 1e9)],
    "gap_at_conf": [(1, 1e4), (1, 1e9), (1e-12, 1)],
    "tail_prob": [(1, 100), (1, 1e5), (1e-3, 0.5)],
    "scaling_loss": [(0.01, 1), (1.001, 10), (10, 1e25)],
    "trunc_error": [(1.001, 10), (0.1, 300)],
    "rho_growth": [(0.1, 1), (1e-3, 0.1), (0.1, 1e3)],
    "head_params": [(0.1, 10), (1, 1e4)],
    "sat_variance": [(0.1, 10), (1, 1e4), (1, 1e9)],
    "cond_number": [(1.001, 10)],
}
ELEMENTS = [10_000, 1_000_000, 10_000_000]


def n_star(a, b, out, spare):
    np.log(b, out=out)
    np.negative(out, out=out)
    np.log(a, out=spare)
    np.divide(out, spare, out=out)


def alpha(a, b, out, _):
    np.log(b, out=out)
    np.multiply(a, out, out=out)


def gen_gap(a, b, out, _):
    np.divide(a, b, out=out)
    np.sqrt(out, out=out)


def gap_at_conf(a, b, c, out, spare):
    np.divide(2.0, c, out=out)
    np.log(out, out=out)
    np.multiply(a, out, out=out)
    np.multiply(b, 2.0, out=spare)
    np.divide(out, spare, out=out)
    np.sqrt(out, out=out)


def tail_prob(a, b, c, out, _):
    np.multiply(b, -2.0, out=out)
    np.multiply(out, c, out=out)
    np.multiply(out, c, out=out)
    np.divide(out, a, out=out)
    np.exp(out, out=out)
    np.multiply(out, 2.0, out=out)


def scaling_loss(a, b, c, out, spare):
    np.log(b, out=out)
    np.log(c, out=spare)
    np.multiply(out, spare, out=out)
    np.multiply(out, a, out=out)
    np.negative(out, out=out)
    np.exp(out, out=out)


def trunc_error(a, b, out, _):
    np.log(a, out=out)
    np.multiply(out, b, out=out)
    np.negative(out, out=out)
    np.exp(out, out=out)


def rho_growth(a, b, c, out, _):
    np.multiply(b, c, out=out)
    np.exp(out, out=out)
    np.multiply(out, a, out=out)


def head_params(a, b, out, _):
    np.multiply(b, b, out=out)
    np.multiply(a, out, out=out)


def sat_variance(a, b, c, out, _):
    np.multiply(a, b, out=out)
    np.divide(out, c, out=out)


def cond_number(a, out, spare):
    np.add(a, 1.0, out=out)
    np.subtract(a, 1.0, out=spare)
    np.divide(out, spare, out=out)


def measure(function, arrays, count, repetitions, min_time):
    """Processor nanoseconds a call, one figure a repetition."""
    views = [array[:count] for array in arrays]
    function(*views)
    start = time.process_time_ns()
    function(*views)
    once = max(time.process_time_ns() - start, 1)
    calls = max(1, round(min_time * 1e9 / once))
    for _ in range(repetitions):
        start = time.process_time_ns()
        for _ in range(calls):
            function(*views)
        yield (time.process_time_ns() - start) / calls


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--benchmark_repetitions", type=int, default=5)
    parser.add_argument("--benchmark_min_time", type=float, default=0.02)
    parser.add_argument("--benchmark_filter", default=".")
    options, _ = parser.parse_known_args()
    generator = np.random.default_rng(1)
    rows = []
    for name, ranges in RANGES.items():
        wanted = [n for n in ELEMENTS
                  if re.search(options.benchmark_filter, f"{name}/numpy, out=/{n}")]
        if not wanted:
            continue
        most = max(wanted)
        arrays = [np.exp(generator.uniform(*np.log(bounds), most)) for bounds in ranges]
        arrays += [np.zeros(most), np.zeros(most)]
        for count in wanted:
            for time_of_call in measure(globals()[name], arrays, count,
                                        options.benchmark_repetitions, options.benchmark_min_time):
                rows.append({"run_type": "iteration", "time_unit": "ns",
                             "run_name": f"{name}/numpy, out=/{count}", "cpu_time": time_of_call})
    print(json.dumps({"benchmarks": rows}))


if __name__ == "__main__":
    main()
