"""How a screen looks as a page: one sober column, and sheets of A4 on paper."""

from __future__ import annotations

from sena_game.html.style import style


def leaf() -> str:
    """Return the style sheet of a page made of blocks."""
    return style(_RULES)


_RULES = """
.leaf{max-width:60rem;margin:0 auto;padding:2.5rem 1.25rem 1rem}
.leaf header{border-bottom:3px solid var(--ink);padding-bottom:1.2rem;margin-bottom:1.6rem}
.leaf h1{font-size:clamp(1.8rem,1.2rem + 2.6vw,2.7rem)}
.leaf h2{margin:2.6rem 0 .8rem;padding-top:.7rem;border-top:1px solid var(--edge)}
.leaf h3{margin:1.8rem 0 .5rem}
.leaf .notice{margin:1rem 0;border-left-color:var(--edge)}
.leaf .notice :is(h2,h3,h4,h5),.leaf .card :is(h2,h3,h4,h5),.leaf .asked :is(h2,h3,h4,h5){
font:600 1.06rem/1.4 system-ui,sans-serif;margin:0;padding:0;border:0}
.leaf .notice.bad{border-left-color:var(--brick)}
.leaf .notice.warning{border-left-color:var(--saffron)}
.leaf .notice.good{border-left-color:var(--leaf)}
.leaf .notice.bad,.leaf .notice.good{color:var(--ink)}
.notice.bad :is(h2,h3,h4){color:var(--brick)}
.lead{font-size:1.12rem}
.small{color:var(--muted);font-size:.92rem}
.kicker{color:var(--muted);font-size:.9rem;letter-spacing:.02em;margin:0 0 .2rem}
.letter{background:var(--sheet);border:1px solid var(--line);border-radius:4px;
padding:1.3rem 1.5rem;max-width:46rem;--ground:var(--sheet)}
.leaf .letter h2{border:0;padding:0;margin:.2rem 0 .7rem;font-size:1.4rem}
.letter ol{padding-left:1.4rem}
.letter .masthead{color:var(--muted);font-size:.9rem;margin:0}
.letter .signature{text-align:right;font-style:italic}
.pictures{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));
margin:1.4rem 0}
.pictures svg{display:block;width:100%;max-width:30rem;height:auto;overflow:visible}
.pictures figcaption{padding:.5rem 0 0}
.pictures figcaption b{color:var(--ink)}
.pictures table{max-width:30rem;font-size:.9rem}
.pictures :is(th,td){padding-right:.6rem}
.cards{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,17.5rem),1fr));
margin:1rem 0}
.cards .card{border-top:4px solid var(--edge);padding:.8rem 1rem 1rem;font-size:.96rem}
.cards .card.good{border-top-color:var(--leaf)}
.cards .card.bad{border-top-color:var(--brick)}
.cards .card.warning{border-top-color:var(--saffron)}
.card.good,.card.bad{color:var(--ink)}
.card p{margin:.4rem 0}
.card .reference{color:var(--muted);font-size:.88rem}
.card .changes{font-variant-numeric:tabular-nums}
.asked{margin:1.4rem 0}
.boxes{list-style:none;margin:.5rem 0}
.boxes li{position:relative;padding:.25rem 0 .25rem 1.9rem}
.boxes li::before{content:"";position:absolute;left:0;top:.5rem;width:1rem;height:1rem;
border:2px solid var(--ink);border-radius:3px}
.boxes li.on{font-weight:600}
.boxes li.on::before{background:var(--teal);box-shadow:inset 0 0 0 2px var(--paper)}
.boxes .sub{display:block;font-weight:400;color:var(--muted);font-size:.9rem}
.leaf ul:not(.boxes){padding-left:1.2rem}
.leaf table{margin:.8rem 0}
.leaf td a{overflow-wrap:anywhere}
body>footer{max-width:60rem;margin:2.5rem auto 0;padding:1rem 1.25rem 2rem;border-top-width:1px}
@media (max-width:26rem){.pictures :is(th,td){overflow-wrap:anywhere}}
@media print{
.pictures summary,.pictures caption{display:none}
.pictures table{font-size:8pt;margin:.2rem 0}
.pictures :is(th,td){padding:.1rem .5rem .1rem 0}
.leaf p{max-width:none}
.leaf,body>footer{max-width:none;padding:0}
.leaf{font-size:9pt;line-height:1.35}
.leaf h1{font-size:20pt}
.leaf header{margin-bottom:1rem;padding-bottom:.5rem}
.leaf h2{margin:1.2rem 0 .4rem;padding-top:.3rem;font-size:13pt}
.leaf h3{margin:.8rem 0 .3rem}
.letter{padding:.7rem 1rem;max-width:none}
.pictures{grid-template-columns:1fr 1fr;margin:.6rem 0}
.pictures svg{max-width:17rem;margin:0 auto}
.cards{grid-template-columns:repeat(auto-fit,minmax(5cm,1fr));gap:.6rem;margin:.5rem 0}
.cards .card{padding:.5rem .7rem .6rem;font-size:8.5pt}
.card p,.leaf p{margin:.25rem 0}
.boxes li{padding:.15rem 0 .15rem 1.7rem}
.boxes li::before{top:.25rem;width:.8rem;height:.8rem}
.letter,.asked,.notice{break-inside:avoid}
.card,.notice,.letter,.boxes li::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
"""
