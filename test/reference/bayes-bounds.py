"""Brute-force posteriors of Bayesian random effects with one-sided claims, written to test/reference/bayes-bounds.ts.

    python3 test/reference/bayes-bounds.py

Nothing is integrated out by hand: for every node of ln tau, mu runs over Gauss-Legendre panels cut finely around the points'
mean, around each bound and around the place q at which a cdf is asked; the integrand is the full joint density

    prior(tau) prior(mu) prod N(y_i; mu, se_i^2 + tau^2) prod Phi(+-(mu - b_j) / sqrt(tau^2 + s_j^2)).

P(mu < q) is the integral over mu < q, P(new < q) the integral with the factor Phi((q - mu) / tau). numpy and scipy, nothing of ours.
"""
import json
import sys

import numpy as np
import scipy
from scipy.special import log_ndtr, ndtr

NODES, WEIGHTS = np.polynomial.legendre.leggauss(24)

LOWER, UPPER = "lower", "upper"
CASES = [
    dict(name="two points, a lower bound above both", y=[8.294, 8.455], se=[0.1, 0.05],
         bounds=[(LOWER, 8.7, 0.05)], q=[8.0, 8.45, 9.3]),
    dict(name="one point far below an exact lower bound", y=[6.4], se=[0.08],
         bounds=[(LOWER, 6.9, 0.0)], q=[6.0, 6.8, 8.0]),
    dict(name="three points between lower and upper bounds, one of them exact", y=[6.4, 7.9, 7.0], se=[0.08, 0.15, 0.2],
         bounds=[(LOWER, 6.9, 0.0003), (LOWER, 8.0, 0.1), (UPPER, 8.5, 0.0)], q=[6.5, 7.4, 8.2]),
    dict(name="a point known to 0.001 and two bounds, one contradicting it", y=[6.4], se=[0.001],
         bounds=[(LOWER, 8.3, 0.0), (LOWER, 4.6, 0.1)], q=[6.2, 7.1, 9.0]),
    dict(name="no point, a normal prior of mu, a bound on either side", y=[], se=[], mu=(7.0, 2.0),
         bounds=[(LOWER, 6.9, 0.05), (UPPER, 7.6, 0.05)], q=[6.0, 7.25, 8.5]),
    dict(name="half-Cauchy, two points, a lower and an upper bound", y=[8.294, 8.455], se=[0.1, 0.05], prior=("half-cauchy", 0.5),
         bounds=[(LOWER, 8.7, 0.05), (UPPER, 9.1, 0.05)], q=[8.0, 8.5, 9.2]),
]


def panels(edges):
    edges = np.unique(edges)
    half = np.diff(edges) / 2
    middle = (edges[:-1] + edges[1:]) / 2
    x = middle[:, None] + half[:, None] * NODES
    w = half[:, None] * WEIGHTS
    return x.ravel(), w.ravel()


def log_joint(case, tau, mu):
    family, scale = case.get("prior", ("half-normal", 0.5))
    if family == "half-normal":
        out = 0.5 * np.log(2 / np.pi) - np.log(scale) - 0.5 * (tau / scale) ** 2 + 0 * mu
    else:
        out = np.log(2 / (np.pi * scale)) - np.log1p((tau / scale) ** 2) + 0 * mu
    if "mu" in case:
        mean, sd = case["mu"]
        out = out - 0.5 * np.log(2 * np.pi) - np.log(sd) - 0.5 * ((mu - mean) / sd) ** 2
    for y, se in zip(case["y"], case["se"]):
        v = se**2 + tau**2
        out = out - 0.5 * np.log(2 * np.pi * v) - 0.5 * (y - mu) ** 2 / v
    for side, b, s in case["bounds"]:
        out = out + log_ndtr((1 if side == LOWER else -1) * (mu - b) / np.hypot(tau, s))
    return out


def centre(case, tau):
    w = 1 / (np.array(case["se"]) ** 2 + tau**2)
    top, bottom = (w * np.array(case["y"])).sum(), w.sum()
    if "mu" in case:
        top, bottom = top + case["mu"][0] / case["mu"][1] ** 2, bottom + 1 / case["mu"][1] ** 2
    return top / bottom, bottom**-0.5


def solve(case):
    family, scale = case.get("prior", ("half-normal", 0.5))
    heavy = family == "half-cauchy"
    x, wx = panels(np.arange(-24, 26 if heavy else np.log(9.5 * scale) + 0.3, 0.3))
    rows = []
    for log_tau, w_tau in zip(x, wx):
        tau = np.exp(log_tau)
        m, sd = centre(case, tau)
        base = [m + sd * np.arange(-16, 16.01, 0.5)]
        lo, hi = base[0][0], base[0][-1]
        base += [b + np.hypot(tau, s) * np.arange(-9, 9.01, 0.5) for _, b, s in case["bounds"]]
        row = []
        for q in [None, *case["q"]]:
            edges = list(base)
            if q is not None:
                edges.append(q + tau * np.arange(-9, 9.01, 0.5))
            edges = np.concatenate(edges)
            edges = edges[(edges >= lo) & (edges <= hi)]
            if q is not None and lo < q < hi:
                edges = np.append(edges, q)
            mu, w = panels(edges)
            row.append((mu, log_joint(case, tau, mu) + np.log(w * w_tau * tau)))
        rows.append((tau, row))
    top = max(each.max() for _, row in rows for _, each in row[:1])
    total = tau1 = tau2 = mu1 = mu2 = 0.0
    mu_cdf, new_cdf = np.zeros(len(case["q"])), np.zeros(len(case["q"]))
    for tau, row in rows:
        mu, log = row[0]
        p = np.exp(log - top)
        total += p.sum()
        mu1 += (p * mu).sum()
        mu2 += (p * mu * mu).sum()
        tau1 += tau * p.sum()
        tau2 += tau**2 * p.sum()
        for i, q in enumerate(case["q"]):
            mu, log = row[i + 1]
            p = np.exp(log - top)
            mu_cdf[i] += p[mu < q].sum()
            new_cdf[i] += (p * ndtr((q - mu) / tau)).sum()
    out = dict(name=case["name"], y=case["y"], se=case["se"])
    out["prior"] = dict(family=family, scale=scale)
    out["mu"] = None if "mu" not in case else dict(mean=case["mu"][0], sd=case["mu"][1])
    out["bounds"] = [dict(side=side, value=b, se=s) for side, b, s in case["bounds"]]
    out["logMarginal"] = float(top + np.log(total))
    # Under a half-Cauchy and two y only the means are finite, and the grid's end cuts them: they are not pinned.
    moments = None
    if not heavy:
        mean = mu1 / total
        moments = dict(muMean=mean, muSd=float(np.sqrt(mu2 / total - mean**2)), tauMean=tau1 / total,
                       tauSd=float(np.sqrt(tau2 / total - (tau1 / total) ** 2)))
    out["moments"] = moments
    out["q"] = case["q"]
    out["muCdf"] = (mu_cdf / total).tolist()
    out["predictiveCdf"] = (new_cdf / total).tolist()
    return out


HEAD = f"""/*
 * Written by test/reference/bayes-bounds.py; not to be edited by hand.
 *
 * Brute-force integration over (tau, mu), numpy {np.__version__}, scipy {scipy.__version__}, Python {sys.version.split()[0]}.
 */

/** Bayesian random effects with one-sided claims, integrated without any closed form. */
export interface BoundsCase {{
  readonly name: string;
  readonly y: readonly number[];
  readonly se: readonly number[];
  readonly prior: {{ readonly family: 'half-normal' | 'half-cauchy'; readonly scale: number }};
  readonly mu: {{ readonly mean: number; readonly sd: number }} | null;
  readonly bounds: readonly {{
    readonly side: 'lower' | 'upper';
    readonly value: number;
    readonly se: number;
  }}[];
  readonly logMarginal: number;
  readonly moments: {{
    readonly muMean: number;
    readonly muSd: number;
    readonly tauMean: number;
    readonly tauSd: number;
  }} | null;
  /** Places, and P(mu < place), P(new theta < place). */
  readonly q: readonly number[];
  readonly muCdf: readonly number[];
  readonly predictiveCdf: readonly number[];
}}

export const BAYES_BOUNDS: readonly BoundsCase[] = """

with open("test/reference/bayes-bounds.ts", "w") as file:
    file.write(HEAD + json.dumps([solve(case) for case in CASES], indent=2) + ";\n")
