"""The checks of bench/rigorous.cpp with mpmath's intervals: prints the seconds of N checks.

    python3 bench/rigorous_mpmath.py THEOREM N
"""

import math
import random
import sys
import time

from mpmath import iv

iv.dps = 38


def less(a, b):
    return (a < b) is True


def less_equal(a, b):
    return (a <= b) is True


def log_between(low, high):
    return math.exp(random.uniform(math.log(low), math.log(high)))


def rho_eps():
    return random.uniform(1.001, 10), log_between(1e-300, 0.99)


def rho_eps_eps():
    eps = log_between(1e-200, 1e-3)
    return random.uniform(1.001, 10), eps, eps * random.uniform(1.001, 100)


def beta_rho_c():
    return random.uniform(0.01, 2), random.uniform(1.001, 10), log_between(1.1, 1e30)


def beta_rho_c_c():
    beta, rho, c = beta_rho_c()
    return beta, rho, c, c * random.uniform(1.001, 100)


def beta_rho():
    return random.uniform(0.01, 2), random.uniform(1.001, 10)


def descent():
    large = random.uniform(1, 10)
    p = large + random.uniform(0, 10)
    return (random.uniform(1.1, 3), random.uniform(0.1, 2), large, random.uniform(10, 1000), p,
            p + random.uniform(0.1, 10))


def n_n_n():
    n = random.uniform(1, 1e6)
    return random.uniform(1, 1000), n, n * random.uniform(1.001, 10)


def n_n_n_eps():
    n = random.uniform(1, 1000)
    return random.uniform(1, 1000), n, n * random.uniform(1.001, 10), random.uniform(0.01, 0.5)


def rho_r_r():
    r = random.uniform(0.001, 10)
    return random.uniform(0.01, 0.999), r, r * random.uniform(1.001, 10)


def n_star_lower(rho, eps):
    m = iv.log(1 / eps)
    return less(m / (rho - 1), m / iv.log(rho))


def n_star_upper(rho, eps):
    m = iv.log(1 / eps)
    return less(m / iv.log(rho), rho * m / (rho - 1))


def n_star_anti(rho, a, b):
    l = iv.log(rho)
    return less(iv.log(1 / b) / l, iv.log(1 / a) / l)


def loss(beta, rho, c):
    return rho ** (-beta * iv.log(c))


def risk(rho, s2, large, n, p):
    smaller = p if (p <= large) is True else large
    return rho ** (-p) + s2 * smaller / n


def tail(large, n, eps):
    return 2 * iv.exp(-2 * n * eps * eps / large)


CHECKS = {
    "nStar_lower": (rho_eps, n_star_lower),
    "nStar_upper": (rho_eps, n_star_upper),
    "nStar_strictAnti_eps": (rho_eps_eps, n_star_anti),
    "scalingLoss_le_one": (beta_rho_c, lambda beta, rho, c: less_equal(loss(beta, rho, c), iv.mpf(1))),
    "scalingLoss_strictAnti": (
        beta_rho_c_c,
        lambda beta, rho, c1, c2: less(loss(beta, rho, c2), loss(beta, rho, c1)),
    ),
    "alpha_lower": (
        beta_rho,
        lambda beta, rho: less_equal(beta * (1 - 1 / rho), beta * iv.log(rho)),
    ),
    "second_descent": (
        descent,
        lambda rho, s2, large, n, p, q: less(risk(rho, s2, large, n, q), risk(rho, s2, large, n, p)),
    ),
    "genGap_strictAnti_n": (
        n_n_n,
        lambda large, n1, n2: less(iv.sqrt(large / n2), iv.sqrt(large / n1)),
    ),
    "tailProb_strictAnti_n": (
        n_n_n_eps,
        lambda large, n1, n2, eps: less(tail(large, n2, eps), tail(large, n1, eps)),
    ),
    "grokTime_strictAnti_rate": (
        rho_r_r,
        lambda rho, r1, r2: less(-iv.log(rho) / r2, -iv.log(rho) / r1),
    ),
}


def main():
    draw, check = CHECKS[sys.argv[1]]
    random.seed(1)
    inputs = [tuple(iv.mpf(x) for x in draw()) for _ in range(int(sys.argv[2]))]
    start = time.process_time()
    certified = all([check(*values) for values in inputs])
    seconds = time.process_time() - start
    print(seconds if certified else -1)


if __name__ == "__main__":
    main()
