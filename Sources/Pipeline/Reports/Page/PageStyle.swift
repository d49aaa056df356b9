/// How the page looks on a screen and on A4 paper; nothing is fetched (kiểu trình bày).
enum PageStyle {
    /// The style sheet.
    static let css: StaticString = """
        :root{color-scheme:light}
        body{font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;margin:0;color:#1a1a1a;background:#fff;
        overflow-wrap:break-word;text-size-adjust:100%;-webkit-text-size-adjust:100%}
        main{max-width:72rem;margin:0 auto;padding:1rem}
        h1{font-size:1.6rem;margin:.4rem 0}h2{font-size:1.3rem;margin:2rem 0 .6rem;border-bottom:2px solid #1a1a1a}
        h3{font-size:1.05rem;margin:1.2rem 0 .2rem}p{margin:.3rem 0}small,.m{color:#444;font-size:.9em}
        a{color:#00458b}a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,
        .wide:focus-visible{outline:3px solid #00458b;outline-offset:2px}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem}
        nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.5rem 0}
        dl.totals{display:flex;flex-wrap:wrap;gap:.6rem;margin:.8rem 0}
        dl.totals div{border:1px solid #767676;border-radius:.3rem;padding:.3rem .9rem;min-width:5rem}
        .unread{border:2px solid #a40000;border-radius:.3rem;padding:.3rem .6rem;font-weight:bold}
        dl.totals dt{font-size:.9rem}dl.totals dd{margin:0;font-size:1.6rem;font-weight:bold;line-height:1.2}
        .todo{border-left:.35rem solid #767676;padding-left:.8rem;margin:.8rem 0}.todo h3{margin:0}
        .todo.valid{border-color:#0b5d1e}.todo.fixable{border-color:#8a5300}.todo.decision{border-color:#6a1b9a}
        .todo.lost{border-color:#a40000}
        table{border-collapse:collapse}table.dossiers{width:100%}caption{text-align:left;font-weight:bold;padding:.3rem 0}
        bdi,h3,li,.figures th[scope=row],.files td:nth-child(2){overflow-wrap:anywhere}.codes th[scope=row]{white-space:nowrap}
        .files th[scope=row]{min-width:6rem}.dossiers td:nth-child(2){min-width:6rem}
        th,td{border:1px solid #999;padding:.3rem .45rem;text-align:left;vertical-align:top}
        thead th{background:#eee}td.n{text-align:right;font-variant-numeric:tabular-nums}
        .dossiers td,.dossiers th{font-size:.92em}.dossiers .day{white-space:nowrap}thead .p{display:none}
        .dossiers th[scope=row]{overflow-wrap:anywhere;min-width:4.5rem}
        thead button{font:inherit;font-weight:bold;text-align:left;background:none;border:0;padding:0;cursor:pointer;color:inherit}
        thead button::after{content:" ↕";content:" ↕" / ""}th[aria-sort=ascending] button::after{content:" ↑";content:" ↑" / ""}
        th[aria-sort=descending] button::after{content:" ↓";content:" ↓" / ""}
        .tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.6rem 0}
        .tools label{display:flex;flex-direction:column;max-width:100%}.tools select{max-width:100%}
        .tools input,.tools select,.tools button{font:inherit;padding:.25rem .5rem;border:1px solid #595959;border-radius:.2rem;
        background:#fff;color:inherit}[hidden]{display:none!important}
        .v{padding:.05rem .45rem;border-radius:.6rem;border:1px solid;font-size:.9em;white-space:nowrap;font-weight:normal}
        .dossiers .v{white-space:normal;border:0;padding:0;font-weight:bold}
        .valid .v,.v.valid{color:#0b5d1e}.v.invalid{color:#a40000}.v.needs-review{color:#6a1b9a}
        section.d{content-visibility:auto;contain-intrinsic-size:auto 12rem}
        ul.f{padding-left:1.2rem;margin:.3rem 0}ul.f>li{margin:.5rem 0}.f ul{padding-left:1.2rem;margin:0}.f p{margin:0}
        .dossiers th:nth-child(2){width:17%}.dossiers th:nth-child(3),.dossiers th:nth-child(6){width:11%}
        .dossiers th:nth-child(7){width:22%}
        .dossiers th:nth-child(8){width:12%}
        .error>b{color:#a40000}.review>b{color:#6a1b9a}.warning>b{color:#7a4b00}.info>b{color:#333}
        figure{margin:1rem 0}figcaption{font-weight:bold}.wide{overflow-x:auto}
        svg{width:100%;max-width:46rem;min-width:34rem;height:auto;
        display:block;font-size:13px}svg.defs{position:absolute;width:0;height:0;min-width:0}
        .s-valid,.k-info{fill:#d8edda;stroke:#0b5d1e}.s-invalid,.k-error{fill:#a40000;stroke:#a40000}
        .s-needs-review,.k-review{fill:url(#soc);stroke:#6a1b9a}.k-warning{fill:#ffe3b0;stroke:#7a4b00}
        .k-info{fill:#eee;stroke:#555}
        .c-post{fill:#1f4e79;stroke:#1f4e79}.c-email{fill:url(#cham);stroke:#1f4e79}.late{fill:#f3e3e3}
        .axis{stroke:#555}.deadline{stroke:#a40000;stroke-width:2;stroke-dasharray:6 4}text{fill:#1a1a1a}text.on{fill:#fff}
        @media screen and (max-width:47.99rem){main{padding:.75rem}h1{font-size:1.35rem}
        .dossiers,.dossiers tbody,.dossiers tr,.dossiers th,.dossiers td,.dossiers caption{display:block;width:auto!important}
        .dossiers thead,.dossiers td:empty,figure>.wide{display:none}
        .dossiers tr{border:1px solid #767676;border-radius:.3rem;margin:.5rem 0;padding:.3rem .6rem}
        .dossiers td,.dossiers th{border:0;padding:.1rem 0;font-size:1em;text-align:left}.dossiers th{font-size:1.05em}
        .dossiers td::before{color:#444;font-weight:normal}.dossiers .day{white-space:normal}
        .dossiers td:nth-child(4)::before{content:"Sáng kiến: "}.dossiers td:nth-child(5)::before{content:"Ngày gửi: "}
        :lang(en) .dossiers td:nth-child(4)::before{content:"Initiatives: "}:lang(en) .dossiers td:nth-child(5)::before{content:"Sent: "}
        .figures td,.figures th{font-size:.85em;padding:.2rem .25rem}.codes td:nth-child(4),.codes th:nth-child(4){display:none}
        .figures th:not(:first-child){overflow-wrap:anywhere}}
        @page{size:A4;margin:12mm 11mm}
        @media print{.v{display:inline-block;line-height:1.1}body{font-size:9pt;line-height:1.3;color:#000}main{max-width:none;padding:0}.tools,nav,.skip,details{display:none}
        a{color:inherit;text-decoration:none}thead{display:table-header-group}thead button{display:none}thead .p{display:inline}
        tr,.f>li,figure,.todo,dl.totals div{break-inside:avoid}h2,h3,caption,figcaption,.m,thead{break-after:avoid}
        tbody tr:first-child{break-before:avoid}
        h1{font-size:14pt;margin:0}h2{font-size:11.5pt;margin:9pt 0 3pt;border-bottom-width:1pt}h3{font-size:9.5pt;margin:5pt 0 1pt}p{margin:1pt 0}
        dl.totals{gap:4pt;margin:4pt 0}dl.totals div{padding:1pt 6pt}dl.totals dt{font-size:8pt}dl.totals dd{font-size:12pt}
        .todo{margin:4pt 0;padding-left:5pt;border-left-width:3pt}.todo ul,ul.f{margin:1pt 0}ul.f>li{margin:2pt 0}figure{margin:5pt 0}
        .figures td,.figures th{font-size:8pt;padding:1pt 3pt}svg{max-width:13.5cm}#bd-loai,.codes td:nth-child(4),.codes th:nth-child(4){display:none}
        .dossiers td,.dossiers th{font-size:8pt;padding:1.5pt 3pt}section.d{content-visibility:visible}
        .wide{overflow:visible}svg{min-width:0}thead th,.late{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """
}
