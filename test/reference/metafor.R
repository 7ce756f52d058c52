# Reference values of random-effects pooling, from R metafor.
#
#   Rscript test/reference/metafor.R > test/reference/metafor.ts
#
# Needs R with metafor and metadat; made with R 4.2.2, metafor 3.8-1, metadat 1.2-0. Numbers are printed with as few
# digits as give the same IEEE double back.
suppressPackageStartupMessages({library(metafor); library(metadat)})
options(warn = 1, digits = 17)
METHODS <- c("DL","HE","HS","SJ","PM","ML","REML","EB","FE")
# threshold : stop rule |tau2_new - tau2_old| of Fisher scoring (ML, REML, EB); metafor default 1e-5
# tol       : uniroot tolerance (PM) and the ll0check tolerance; default eps^0.25
# tau2.max  : upper end of the PM search; the default max(100, 10*mad^2) is too low for big heterogeneity
ctrl <- function(yi, vi) list(threshold = 1e-12 * max(1, var(yi)), tol = .Machine$double.eps^0.9 * max(1, var(yi)),
                              maxiter = 100000, tau2.max = max(100, 1000 * var(yi)))

## ---- data sets --------------------------------------------------------------
ds <- list()
add <- function(name, yi, vi, scale, note, source) ds[[name]] <<- list(yi = as.numeric(yi), vi = as.numeric(vi), scale = scale, note = note, source = source)

d <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
add("bcg_logrr", d$yi, d$vi, "log", "13 BCG vaccine trials, log risk ratios", "metadat dat.bcg, escalc(measure='RR')")
add("hackshaw1998_logor", dat.hackshaw1998$yi, dat.hackshaw1998$vi, "log", "37 studies, passive smoking, log odds ratios", "metadat dat.hackshaw1998 (yi, vi as shipped)")
x <- dat.normand1999; x$sdpi <- with(x, sqrt(((n1i-1)*sd1i^2 + (n2i-1)*sd2i^2)/(n1i+n2i-2)))
d <- escalc(m1i = m1i, sd1i = sdpi, n1i = n1i, m2i = m2i, sd2i = sdpi, n2i = n2i, measure = "MD", data = x)
add("normand1999_md", d$yi, d$vi, "linear", "9 studies, length of stay, mean differences with pooled SD; large heterogeneity", "metadat dat.normand1999, as in metafor tests/testthat/test_analysis_example_normand1999.r")
d <- escalc(measure = "RD", n1i = n1i, n2i = n2i, ai = ai, ci = ci, data = dat.hine1989)
add("hine1989_rd_pct", d$yi*100, d$vi*100^2, "linear", "6 studies, risk differences in percentage points; ZERO heterogeneity (all tau2 truncate at 0, except SJ)", "metadat dat.hine1989, as in metafor tests/testthat/test_analysis_example_normand1999.r")
d <- escalc(measure = "OR", n1i = c(156,303,565,1570,103,4659), n2i = c(74,303,477,1565,105,4650), ai = c(5,5,12,69,9,313), ci = c(8,17,9,94,11,352))
add("clasp_logor", d$yi, d$vi, "log", "6 CLASP trials (DerSimonian & Kacker 2007); the estimators disagree widely", "metafor tests/testthat/test_analysis_example_dersimonian2007.r")
add("rubin1981_schools", c(28.39,7.94,-2.75,6.82,-0.64,0.63,18.01,12.16), c(14.9,10.2,16.3,11.0,9.4,11.4,10.4,17.6)^2, "linear", "8 schools; Q < df, so tau2 = 0", "bayesmeta data Rubin1981 (cran/bayesmeta inst/doc/bayesmeta.html)")
add("ccqm_pcb28", c(34.3,32.9,34.53,32.42,31.9,35.8), c(1.03,0.69,0.83,0.29,0.4,0.38)^2, "linear", "6 laboratories, PCB 28", "usnistgov/NIST-Decision-Tree R/CochranDerSimonianLaird.R")
add("ccqm_k25_pcb105", c(10.21,10.9,10.94,10.58,10.81,9.62,10.8), c(0.381,0.250,0.130,0.410,0.445,0.196,0.093)^2, "linear", "7 laboratories, PCB 105", "cran/metRology man/dsl.Rd")
add("mandel_paule_cd", c(27.044,26.022,26.340,26.787,26.796), c(3,76,464,3,14)*1e-3, "linear", "5 results, Cd heat of vaporisation (Paule & Mandel 1982)", "cran/metRology man/mpaule.Rd")
add("mandel_paule_k2", c(201.533,216.55), c(0.154^2/6, 0.25^2/2), "linear", "k = 2, HUGE heterogeneity (Paule & Mandel 1982, second example)", "cran/metRology man/mpaule.Rd")
add("ndt_example", c(-2.4434,-0.9023,-0.0688,1.0293,0.2822), c(0.0789,0.0357,0.1611,0.3688,1.0251)^2, "linear", "5 laboratories, NIST Decision Tree example_dataset.csv", "usnistgov/NIST-Decision-Tree data/example_dataset.csv")
## synthetic edge cases
add("k2_zero", c(8.29, 8.31), c(0.01, 0.0225), "log", "synthetic: k = 2, compatible", "synthetic")
add("k3_identical", c(7, 7, 7), c(0.04, 0.09, 0.01), "log", "synthetic: identical estimates, Q = 0 (KH scale is 0, so the KH interval has no width)", "synthetic")
add("k4_equal_var", c(1, 2, 4, 9), rep(0.25, 4), "linear", "synthetic: equal variances, closed form; DL = HE = PM = REML = EB", "synthetic")
add("k3_huge", log(c(300, 4000, 60000)), rep(0.05^2, 3), "log", "synthetic: three sources, each about 200x apart, 5% standard errors", "synthetic")
## casualty-like, on the natural-log scale.  se = ln(high/low)/(2*1.96) where a source gives low/high,
## otherwise an assumed relative precision (documented per row).
add("dprk_total_k2", log(c(4000, 4700)), c(0.10, 0.05)^2, "log", "total casualties: Zelensky about 4,000; NIS about 4,700; ASSUMED se(log) 0.10, 0.05", "task text; se assumed")
add("dprk_killed_k2", log(c(4000*2/3, 600)), c(0.15, 0.08)^2, "log", "killed: two thirds of about 4,000; NIS about 600; ASSUMED se(log) 0.15, 0.08", "task text; se assumed")
lo <- c(3000, 4200, 900, 3500, 5000); hi <- c(5000, 5200, 1500, 6500, 9000)
add("casualty_log_k5", log(sqrt(lo*hi)), (log(hi/lo)/(2*qnorm(0.975)))^2, "log", "five sources with low/high, midpoint = geometric mean, se = ln(high/low)/(2*1.959963984540054); lo = 3000,4200,900,3500,5000 hi = 5000,5200,1500,6500,9000", "synthetic, casualty-like")

## ---- independent reference roots (not metafor code) --------------------------
ref_tau2 <- function(yi, vi, m) {
  k <- length(yi); w <- function(t) 1/(vi+t); mu <- function(t) sum(w(t)*yi)/sum(w(t))
  Q <- function(t) sum(w(t)*(yi-mu(t))^2)
  root <- function(f) { if (f(0) <= 0) return(0); hi <- 1; while (f(hi) > 0) hi <- hi*2
    lo <- 0; for (i in 1:2000) { mid <- (lo+hi)/2; if (mid == lo || mid == hi) break; if (f(mid) > 0) lo <- mid else hi <- mid }; (lo+hi)/2 }
  # ML / REML may have several stationary points: scan the profile likelihood, then take the best
  best <- function(score, ll) { top <- max(1e-6, 100*var(yi), 100*max(vi)); g <- c(0, exp(seq(log(top*1e-14), log(top), length.out = 4000)))
    s <- sapply(g, score); cand <- 0
    for (i in seq_len(length(g)-1)) if (s[i] > 0 && s[i+1] <= 0) { lo <- g[i]; hi <- g[i+1]
      for (j in 1:2000) { mid <- (lo+hi)/2; if (mid == lo || mid == hi) break; if (score(mid) > 0) lo <- mid else hi <- mid }; cand <- c(cand, (lo+hi)/2) }
    cand[which.max(sapply(cand, ll))] }
  switch(m,
    FE = 0,
    DL = { w0 <- 1/vi; max(0, (Q(0)-(k-1))/(sum(w0)-sum(w0^2)/sum(w0))) },
    HE = max(0, var(yi) - mean(vi)),
    HS = max(0, (Q(0)-k)/sum(1/vi)),
    SJ = { t0 <- mean((yi-mean(yi))^2); t0*Q(t0)/(k-1) },
    PM = root(function(t) Q(t)-(k-1)),
    EB = root(function(t) Q(t)-(k-1)),
    ML = best(function(t) sum(w(t)^2*(yi-mu(t))^2) - sum(w(t)),
              function(t) -0.5*sum(log(vi+t)) - 0.5*Q(t)),
    REML = best(function(t) sum(w(t)^2*(yi-mu(t))^2) - (sum(w(t)) - sum(w(t)^2)/sum(w(t))),
                function(t) -0.5*sum(log(vi+t)) - 0.5*log(sum(w(t))) - 0.5*Q(t)))
}

## ---- writing -----------------------------------------------------------------
num1 <- function(x) {
  if (length(x) == 0 || is.na(x) || !is.finite(x)) return("null")
  for (d in 15:17) { s <- sprintf(paste0("%.", d, "g"), x); if (as.numeric(s) == x) break }
  gsub("e([-+])0+", "e\\1", sub("^-0$", "0", s))
}
arr <- function(x) paste0("[", paste(vapply(x, num1, ""), collapse = ", "), "]")
str1 <- function(s) paste0("'", gsub("'", "\\\\'", s), "'")

# Fisher scoring halves its steps at the boundary and never reaches 0: metafor stops ML at tau2 = 5e-13 for clasp_logor
# and dprk_total_k2, where the maximum is 0. There, and only there, tau2 is given to it.
fit <- function(yi, vi, m, test) {
  f <- function(...) suppressWarnings(rma(yi, vi, method = m, test = test, ...))
  if (m == "FE") return(f())
  r <- f(control = ctrl(yi, vi))
  if (r$tau2 > 0 && ref_tau2(yi, vi, m) == 0) f(tau2 = 0) else r
}

# se, ci, prediction interval by metafor's default, by Riley's t(k - 2). The type is spelled "riley": metafor 3.8-1
# silently ignores "Riley" and repeats the default. Without spread (FE) it gives none, and the confidence interval
# stands here; with two sources it sets the degrees of freedom to 1, and null stands here: there are none.
one <- function(r, level = 95) {
  p <- suppressWarnings(predict(r, level = level)); y <- suppressWarnings(predict(r, level = level, pi.type = "riley"))
  side <- function(p, s, ci) if (is.null(p[[s]])) p[[ci]] else p[[s]]
  riley <- if (r$method != "FE" && r$k == 2) c(NA, NA)
    # A tau2 that was given costs metafor no degree of freedom; here it counts as estimated.
    else if (r$tau2.fix && r$method != "FE") p$pred + c(-1, 1) * qt(0.5 + level/200, r$k - 2) * sqrt(p$se^2 + r$tau2)
    else c(side(y, "pi.lb", "ci.lb"), side(y, "pi.ub", "ci.ub"))
  arr(c(r$se, p$ci.lb, p$ci.ub, side(p, "pi.lb", "ci.lb"), side(p, "pi.ub", "ci.ub"), riley))
}

# Q-profile interval by bisection, independent of metafor; exactly 0 at the boundary.
qprofile <- function(yi, vi, level) {
  k <- length(yi); Q <- function(t) { w <- 1/(vi+t); m <- sum(w*yi)/sum(w); sum(w*(yi-m)^2) }
  root <- function(c) { if (Q(0) <= c) return(0); hi <- 1; while (Q(hi) > c) hi <- hi*2; lo <- 0
    for (i in 1:2000) { mid <- (lo+hi)/2; if (mid == lo || mid == hi) break; if (Q(mid) > c) lo <- mid else hi <- mid }; (lo+hi)/2 }
  c(root(qchisq(0.5 + level/2, k-1)), root(qchisq(0.5 - level/2, k-1)))
}

# Degrees of equivalence by matrix algebra: D = (I - 1 omega')y, Cov(D) = (I - 1 omega') S (I - 1 omega')'.
equivalence <- function(yi, vi, t) {
  k <- length(yi); w <- 1/(vi+t); M <- diag(k) - rep(1, k) %o% (w/sum(w))
  list(D = c(M %*% (yi - yi[1])), with = sqrt(diag(M %*% diag(vi+t) %*% t(M))), without = sqrt(diag(M %*% diag(vi) %*% t(M))))
}

cat("/*\n * Written by test/reference/metafor.R; not to be edited by hand.\n *\n")
cat(" * ", R.version.string, ", metafor ", as.character(packageVersion("metafor")), ", metadat ", as.character(packageVersion("metadat")), ".\n", sep = "")
cat(" * Control: threshold 1e-12 max(1, var(y)), tol eps^0.9 max(1, var(y)), maxiter 1e5, tau2.max max(100, 1000 var(y)).\n */\n")
cat("
/** se, ci low, ci high, pi low, pi high (metafor's default), pi low, pi high (Riley; null for two sources). */
type Interval7 = readonly (number | null)[];

export interface MetaforFit {
  /** Independent bisection of the estimating equation; for ML and REML the global maximum. */
  readonly tau2: number;
  readonly estimate: number;
  readonly i2: number;
  readonly h2: number;
  readonly z: Interval7;
  readonly knha: Interval7;
  readonly adhoc: Interval7;
}

export interface MetaforSet {
  readonly name: string;
  readonly note: string;
  readonly source: string;
  readonly y: readonly number[];
  readonly v: readonly number[];
  /** Cochran's Q and its p. */
  readonly q: readonly [number, number];
  /** Common-effect mean, its standard error, Birge ratio, standard error times max(1, ratio). */
  readonly birge: readonly [number, number, number, number];
  /** Q-profile intervals of tau2 at 0.95 and 0.9; metafor's I2 of the first, per cent. */
  readonly qProfile95: readonly [number, number];
  readonly qProfile90: readonly [number, number];
  readonly qProfileI2: readonly [number, number];
  readonly msd: readonly number[];
  readonly pairChiSquare: readonly number[];
  /** REML, z, leaving each out in turn; null for two sources. */
  readonly leaveOneOut: {
    readonly estimate: readonly number[];
    readonly se: readonly number[];
    readonly tau2: readonly number[];
    readonly q: readonly number[];
    /** metafor rstudent: difference to the mean of the others, its standard error, their ratio. */
    readonly residual: readonly number[];
    readonly residualSe: readonly number[];
    readonly z: readonly number[];
  } | null;
  /** REML: differences to the mean, their standard errors with and without tau2 (matrix algebra). */
  readonly equivalence: {
    readonly difference: readonly number[];
    readonly withSpread: readonly number[];
    readonly withoutSpread: readonly number[];
  };
  /** REML, adhoc, level 0.9, as the seven above. */
  readonly adhoc90: Interval7;
  readonly fits: Readonly<Record<'DL' | 'HE' | 'HS' | 'SJ' | 'PM' | 'ML' | 'REML' | 'EB' | 'FE', MetaforFit>>;
}

export const METAFOR: readonly MetaforSet[] = [
")
for (n in names(ds)) {
  D <- ds[[n]]; yi <- D$yi; vi <- D$vi; k <- length(yi)
  w <- 1/vi; mu <- sum(w*yi)/sum(w); Q <- sum(w*(yi-mu)^2); birge <- sqrt(Q/(k-1))
  r <- fit(yi, vi, "REML", "z")
  t95 <- qprofile(yi, vi, 0.95); vt <- (k-1)*sum(w)/(sum(w)^2-sum(w^2))
  zpair <- outer(seq_len(k), seq_len(k), function(i, j) abs(yi[i]-yi[j])/sqrt(vi[i]+vi[j]))
  # The spread is the independent root: metafor's own can be a tiny positive number where the truth is 0.
  E <- equivalence(yi, vi, ref_tau2(yi, vi, "REML"))
  cat("{ name: ", str1(n), ", note: ", str1(D$note), ",\n  source: ", str1(D$source), ",\n  y: ", arr(yi), ",\n  v: ", arr(vi), ",\n", sep = "")
  cat("  q: ", arr(c(r$QE, r$QEp)), ", birge: ", arr(c(mu, sqrt(1/sum(w)), birge, sqrt(1/sum(w))*max(1, birge))), ",\n", sep = "")
  cat("  qProfile95: ", arr(t95), ", qProfile90: ", arr(qprofile(yi, vi, 0.9)), ", qProfileI2: ", arr(100*t95/(t95+vt)), ",\n", sep = "")
  cat("  msd: ", arr(vapply(seq_len(k), function(i) median(zpair[i,-i]), 0)), ",\n", sep = "")
  cat("  pairChiSquare: ", arr(vapply(seq_len(k), function(i) sum(zpair[i,-i]^2)/(k-1), 0)), ",\n", sep = "")
  if (k == 2) cat("  leaveOneOut: null,\n") else {
    L <- vapply(seq_len(k), function(i) { f <- fit(yi[-i], vi[-i], "REML", "z"); c(f$beta, f$se, ref_tau2(yi[-i], vi[-i], "REML"), f$QE) }, numeric(4))
    s <- rstudent(r)
    cat("  leaveOneOut: { estimate: ", arr(L[1,]), ", se: ", arr(L[2,]), ", tau2: ", arr(L[3,]), ", q: ", arr(L[4,]),
        ",\n    residual: ", arr(s$resid), ", residualSe: ", arr(s$se), ", z: ", arr(s$z), " },\n", sep = "")
  }
  cat("  equivalence: { difference: ", arr(E$D), ", withSpread: ", arr(E$with), ", withoutSpread: ", arr(E$without), " },\n", sep = "")
  cat("  adhoc90: ", one(fit(yi, vi, "REML", "adhoc"), 90), ",\n  fits: {\n", sep = "")
  for (m in METHODS) {
    f <- lapply(c("z", "knha", "adhoc"), function(t) fit(yi, vi, m, t))
    cat("    ", m, ": { tau2: ", num1(ref_tau2(yi, vi, m)), ", estimate: ", num1(c(f[[1]]$beta)),
        ", i2: ", num1(f[[1]]$I2), ", h2: ", num1(f[[1]]$H2),
        ",\n      z: ", one(f[[1]]), ", knha: ", one(f[[2]]), ", adhoc: ", one(f[[3]]), " },\n", sep = "")
  }
  cat("  } },\n")
}
cat("];\n")
