#!/usr/bin/env python3
"""Prints the figures of data/digits.csv.gz that tests/app/spectrum_report_test.cpp holds.

Independent of the program in method and arithmetic: the exact integer covariance, its eigenvalues
by cyclic Jacobi rotations, and least squares, in decimal arithmetic of 60 digits. Takes the path of
the data; needs nothing but Python.
"""

import decimal
import gzip
import sys

decimal.getcontext().prec = 60
D = decimal.Decimal


def covariance(rows):
    n, p = len(rows), len(rows[0])
    sums = [sum(row[j] for row in rows) for j in range(p)]
    return [
        [D(n * sum(r[i] * r[j] for r in rows) - sums[i] * sums[j]) / (n * (n - 1)) for j in range(p)]
        for i in range(p)
    ]


def rotate(a, p, q):
    theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
    t = (1 if theta >= 0 else -1) / (abs(theta) + (theta * theta + 1).sqrt())
    c = 1 / (t * t + 1).sqrt()
    s = t * c
    for row in a:
        row[p], row[q] = c * row[p] - s * row[q], s * row[p] + c * row[q]
    a[p], a[q] = (
        [c * x - s * y for x, y in zip(a[p], a[q])],
        [s * x + c * y for x, y in zip(a[p], a[q])],
    )


def eigenvalues(a):
    size = len(a)
    while sum(a[i][j] ** 2 for i in range(size) for j in range(i)) > D(10) ** -80:
        for p in range(size):
            for q in range(p + 1, size):
                if a[p][q] != 0:
                    rotate(a, p, q)
    return sorted((a[i][i] for i in range(size)), reverse=True)


def fit(values):
    m = len(values)
    x = [D(2 * k - m + 1) / 2 for k in range(m)]
    y = [value.ln() for value in values]
    mean = sum(y) / m
    spread = sum(v * v for v in x)
    slope = sum(u * v for u, v in zip(x, y)) / spread
    left = [v - mean - slope * u for u, v in zip(x, y)]
    rss = sum(r * r for r in left)
    total = sum((v - mean) ** 2 for v in y)
    square = [u * u - spread / m for u in x]
    bend = sum(u * v for u, v in zip(square, left)) / sum(u * u for u in square)
    rest = sum((r - bend * u) ** 2 for u, r in zip(square, left))
    print("log rho", -slope)
    print("standard error", (rss / (m - 2) / spread).sqrt())
    print("r squared", 1 - rss / total)
    print("residual deviation", (rss / (m - 2)).sqrt())
    print("curvature t", bend / (rest / (m - 3) / sum(u * u for u in square)).sqrt())


def main():
    with gzip.open(sys.argv[1], "rt") as file:
        rows = [[int(cell) for cell in line.split(",")] for line in file]
    matrix = covariance(rows)
    print("trace", sum(matrix[i][i] for i in range(len(matrix))))
    values = eigenvalues(matrix)
    for k, value in enumerate(values):
        print(k, value)
    fit([value for value in values if value > D(10) ** -30])


main()
