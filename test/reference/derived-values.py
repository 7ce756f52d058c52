"""Ends of 90 % intervals of derived values, by brute force: a midpoint grid over both inputs' probabilities.

Two-piece normals on ln(1 + x) (counts) or arcsin(sqrt x) (shares) through the 5 %, mode and 95 % points, solved with
scipy.optimize.brentq; 3,001 x 3,001 points. numpy 2.4.6, scipy 1.17.1.
"""
import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm

T = 0.05

def two_piece(low, best, high, forward, back):
    a, m, b = forward(best) - forward(low), forward(best), forward(high) - forward(best)
    # w = s1/(s1+s2): mass below the mode. P(X<low) = 2w Phi(-a/s1) = T; P(X>high) = 2(1-w) Phi(-b/s2) = T
    def sds(w):
        return a / -norm.ppf(T / (2 * w)), b / -norm.ppf(T / (2 * (1 - w)))
    def gap(w):
        s1, s2 = sds(w)
        return s1 / (s1 + s2) - w
    w = brentq(gap, T + 1e-9, 1 - T - 1e-9, xtol=1e-15) if abs(a-b)>1e-12 else 0.5
    s1, s2 = sds(w)
    def q(p):
        lo = m + s1 * norm.ppf(np.minimum(p / (2 * w), .5))
        hi = m - s2 * norm.ppf(np.minimum((1 - p) / (2 * (1 - w)), .5))
        return back(np.where(p < w, lo, hi))
    return q

count = lambda *x: two_piece(*x, np.log1p, np.expm1)
share = lambda *x: two_piece(*x, lambda v: np.arcsin(np.sqrt(v)), lambda u: np.sin(u) ** 2)
n = 3001
p = (np.arange(n) + .5) / n
def ends(f, qa, qb):
    v = f(qa(p)[:, None], qb(p)[None, :]).ravel()
    return np.quantile(v, [.05, .95])

K, C = count(540, 600, 660), count(4300, 4700, 5000)
S, Z = share(.58, 2 / 3, .74), count(3600, 4000, 4400)
for name, f, a, b in [
    ('casualties - killed', lambda k, c: c - k, K, C),
    ('killed / casualties', lambda k, c: k / c, K, C),
    ('share * casualties', lambda s, c: s * c, S, Z),
    ('(1 - share) * casualties', lambda s, c: (1 - s) * c, S, Z),
]:
    print(name, *ends(f, a, b))
