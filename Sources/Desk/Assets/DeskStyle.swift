#if Desk
import Pipeline

/// How the pages look (kiểu trình bày): on a screen, on a telephone and on paper; nothing is fetched from elsewhere.
enum DeskStyle {
    static let css: StaticString = """
        :root{color-scheme:light}*{box-sizing:border-box}
        body{font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;margin:0;color:#1a1a1a;background:#fff;
        overflow-wrap:break-word;text-size-adjust:100%;-webkit-text-size-adjust:100%}
        header{background:#f3f5f8;border-bottom:1px solid #767676;padding:.5rem 1rem}
        header>*{max-width:72rem;margin-left:auto;margin-right:auto}header .name{margin:0 auto}
        main{max-width:74rem;margin:0 auto;padding:1rem}
        h1{font-size:1.6rem;margin:.4rem 0}h2{font-size:1.25rem;margin:1.8rem 0 .5rem;border-bottom:2px solid #1a1a1a}
        h3{font-size:1.05rem;margin:.2rem 0}p{margin:.4rem 0}small,.m{color:#444;font-size:.9em}
        a{color:#00458b}a,button,input,select,summary{min-height:1.5rem}
        a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,.wide:focus-visible
        {outline:3px solid #00458b;outline-offset:2px}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem;z-index:1}
        nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem;margin:.4rem 0}
        nav a{display:inline-block;padding:.3rem .8rem;border:1px solid #767676;border-radius:.3rem;text-decoration:none;background:#fff}
        nav a[aria-current]{background:#00458b;color:#fff;border-color:#00458b;font-weight:bold}
        .chips li{padding:.1rem 0}.chips a{padding:.15rem .6rem;border-radius:1rem}
        button,.main,input,select{font:inherit;border-radius:.3rem}
        button,a.main{background:#fff;border:1px solid #00458b;color:#00458b;padding:.35rem .9rem;cursor:pointer}
        button.main,a.main,main form>button,#gui{background:#00458b;color:#fff}a.main{display:inline-block;text-decoration:none}
        button.danger{background:#a40000;border-color:#a40000;color:#fff}
        input,select{padding:.3rem .5rem;border:1px solid #595959;background:#fff;color:inherit;max-width:100%}
        input[type=checkbox]{min-height:0;width:1.1rem;height:1.1rem;vertical-align:-.15rem}
        .tools{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:end;margin-top:.4rem;margin-bottom:.4rem}
        .tools label{display:flex;flex-direction:column;max-width:100%;font-size:.9em}
        header .tools button{background:#fff;color:#00458b}
        .fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.6rem 1rem;margin:.6rem 0}
        .field{display:flex;flex-direction:column;margin:.4rem 0;max-width:32rem}.field input,.field select{width:100%}
        .tick{display:block;padding:.2rem 0}fieldset{border:1px solid #767676;border-radius:.3rem;margin:.8rem 0;padding:.4rem .9rem}
        legend{font-weight:bold}.one{display:inline}
        .one button,main .one button{padding:.1rem .6rem;background:#fff;color:#00458b}
        main .one button.main{background:#00458b;color:#fff;padding:.35rem .9rem}main .one button.danger{background:#a40000;color:#fff}.actions>*{margin-right:.5rem}
        .drop{border:3px dashed #767676;border-radius:.5rem;padding:1.2rem;margin:.8rem 0;display:flex;flex-direction:column;gap:.6rem;
        align-items:flex-start}.drop>*,.drop .folder{max-width:100%}.drop.over{border-color:#00458b;background:#eef4fb}
        .notice,.result,.working,.wrong{border-left:.35rem solid #0b5d1e;padding:.4rem .8rem;background:#eef7ef}
        .working{border-color:#8a5300;background:#fdf6e7}.wrong{border-color:#a40000;background:#fdeeee}
        .hint{border-left:.35rem solid #00458b;background:#eef4fb;padding:.4rem .8rem;margin:.6rem 0}.hint p{margin-top:0}
        main .hint>button{background:#fff;color:#00458b}progress{width:100%;max-width:32rem;height:1rem}
        table{border-collapse:collapse}table.dossiers,table.files{width:100%}caption{text-align:left;font-weight:bold;padding:.3rem 0}
        th,td{border:1px solid #999;padding:.3rem .45rem;text-align:left;vertical-align:top}
        thead th{background:#eee}td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        bdi,h3,li,th[scope=row]{overflow-wrap:anywhere}bdi{white-space:pre-line}th[scope=row]{min-width:6rem}
        .day{white-space:nowrap;overflow-wrap:normal!important}
        tr.aside{color:#555;background:#f6f6f6}tr.soon th,tr.soon td{background:#fdf6e7}
        .wide{overflow-x:auto}
        .v{padding:.05rem .45rem;border-radius:.6rem;border:1px solid;font-size:.9em;white-space:nowrap;font-weight:normal}
        .v.valid,.v.eligible{color:#0b5d1e}.v.invalid,.v.ineligible{color:#a40000}.v.needs-review{color:#6a1b9a}.v.withdrawn{color:#555}
        .initiative{border:1px solid #999;border-left:.35rem solid #767676;border-radius:.3rem;padding:.4rem .8rem;margin:.6rem 0}
        .initiative.eligible{border-left-color:#0b5d1e}.initiative.ineligible{border-left-color:#a40000}
        .initiative.needs-review{border-left-color:#6a1b9a}
        .guide img{max-width:100%;height:auto;border:1px solid #999;display:block;margin:.6rem 0}code{background:#f3f5f8;overflow-wrap:anywhere}
        summary{cursor:pointer;color:#00458b}
        ul.f{padding-left:1.2rem;margin:.3rem 0}ul.f>li{margin:.5rem 0}.f ul{padding-left:1.2rem;margin:0}.f p{margin:0}
        .error>b,.error>a>b{color:#a40000}.review>b,.review>a>b{color:#6a1b9a}.warning>b,.warning>a>b{color:#7a4b00}.info>b,.info>a>b{color:#333}
        pre{background:#f3f5f8;padding:.5rem;overflow-x:auto;white-space:pre-wrap}[hidden]{display:none!important}
        @media screen and (max-width:47.99rem){main{padding:.75rem}h1{font-size:1.35rem}header{padding:.5rem .75rem}
        .stack,.stack tbody,.stack tr,.stack th,.stack td,.stack caption{display:block;width:auto!important}
        .stack thead,.stack td:empty{display:none}.stack tr{border:1px solid #767676;border-radius:.3rem;margin:.5rem 0;padding:.3rem .6rem}
        .stack td,.stack th{border:0;padding:.1rem 0;text-align:left!important;white-space:normal!important}
        .stack td[data-label]::before{content:attr(data-label) ": "}.stack select{width:100%}}
        @media screen and (min-width:48rem){.dossiers td:nth-child(7){min-width:14rem}}
        @page{size:A4;margin:12mm 11mm}
        @media print{td:nth-child(2) bdi{overflow-wrap:break-word}body{font-size:9pt;line-height:1.3;color:#000}main{max-width:none;padding:0}header,.drop,.tools,.one,button,
        .chips,.skip,details{display:none}a{color:inherit;text-decoration:none}.wide{overflow:visible}
        tr,.initiative,.f>li{break-inside:avoid}h2,h3{break-after:avoid}
        thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """

    /// A table with a mark: what the program does.
    static let icon: StaticString = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#00458b"/>
        <path d="M7 8h18v16H7zM7 13h18M7 18.500h18M13 8v16" fill="none" stroke="#fff" stroke-width="2"/>
        <path d="M15 20l4 4 8-10" fill="none" stroke="#ffd34d" stroke-width="3.500"/></svg>
        """
}
#endif
