# Reference values of normal, t and chi-square tails and quantiles, from mpmath at 60 digits and more.
#
#   python3 test/reference/special.py      (mpmath 1.3.0)
#
# Prints what test/reference/special.ts holds, to 17 digits; each argument is the IEEE double of the text shown.
from mpmath import *
mp.dps=60
def P(a,x): return exp(a*log(x)-x-loggamma(a+1))*hyp1f1(1,a+1,x)
def show(name,args,v): print(f"  [{', '.join(args)}, {nstr(v,17)}],")
print('normalQuantile')
for p in ['1e-100','1e-10','0.001','0.025','0.25','0.6','0.95','0.975','0.9999']:
    q=mpf(float(p)); show('',[p],findroot(lambda x: log(ncdf(x)/q) if q<.5 else log((ncdf(-x))/(1-q)), -sqrt(-2*log(q)) if q<.5 else float(2*q-1)*2))
print('normalCdf')
for x in ['-37','-10','-1.96','-0.5','0','1','6']: show('',[x],erfc(-mpf(float(x))/sqrt(2))/2)
print('logNormalCdf')
for x in ['-1e6','-40','-8','-1','0','2','9']: 
    y=mpf(float(x)); show('',[x],log(erfc(-y/sqrt(2))/2) if y<1e5 and y>-1e5 else -y*y/2+log(erfc(mpf(1e6)/sqrt(2))*exp(mpf(1e12)/2)/2))
print('tQuantile')
def tc(x,df): 
    F=betainc(df/2,mpf(1)/2,0,df/(df+x*x),regularized=True)/2; return F
for p,df in [('0.975','1'),('0.975','2'),('0.95','2'),('0.975','3'),('0.95','4'),('0.75','5'),('0.975','12'),('0.0005','7'),('1e-10','3'),('0.975','2.5'),('0.95','1000')]:
    q=min(mpf(float(p)),1-mpf(float(p))); d=mpf(float(df)); 
    u=findroot(lambda u: log(tc(exp(u),d)/q), (0,log(mpf(10)/q)/min(d,5)),solver='anderson',tol=1e-40) 
    show('',[p,df],(1 if float(p)>.5 else -1)*exp(u))
for p,df in [('0.51','1'),('0.4999','3'),('0.6','12')]:
    q=abs(mpf(float(p))-mpf(1)/2)*2; d=mpf(float(df)); lo,hi=mpf(0),mpf(5)
    for _ in range(200):
        m=(lo+hi)/2
        if betainc(mpf(1)/2,d/2,0,m*m/(d+m*m),regularized=True)<q: lo=m
        else: hi=m
    show('',[p,df],(1 if float(p)>.5 else -1)*lo)
print('tCdf')
for x,df in [('-2','3'),('-40','5'),('1.5','1'),('-0.3','12')]:
    F=tc(mpf(float(x)),mpf(float(df))); show('',[x,df],F if float(x)<0 else 1-F)
print('chiSquareUpper')
for x,df in [('152.23300808237326','12'),('152.2','12'),('3.84','1'),('700','1'),('0.01','3'),('1','2.5'),('1200','300'),('2100','2000'),('2600','500'),('5200','5000')]:
    mp.dps=350; show('',[x,df],1-P(mpf(float(df))/2,mpf(float(x))/2)); mp.dps=60
print('chiSquareQuantile')
for p,df in [('0.025','1'),('0.975','1'),('0.025','2'),('0.975','4'),('0.5','3'),('0.05','12'),('0.95','36'),('1e-10','2.5'),('0.999','0.5'),('0.975','3000')]:
    q=mpf(float(p)); a=mpf(float(df))/2
    f=lambda u: log(P(a,exp(u))/q) if q<=.5 else log((1-P(a,exp(u)))/(1-q))
    lo,hi=mpf(-60),mpf(9)
    for _ in range(200):
        m=(lo+hi)/2
        if P(a,exp(m))<q: lo=m
        else: hi=m
    show('',[p,df],2*exp(lo))
