/// Filters and sorts the table of dossiers; without it the page is complete and only stands still (kịch bản).
///
/// It holds no `<` and no `&`, so that the page is XML too, and asks nothing of the network. A heading's words stand beside their
/// button for paper: Chromium leaves buttons out of repeated headings.
enum PageScript {
    /// The script.
    static let code: StaticString = """
        (function(){
        "use strict";
        var table=document.getElementById("bang");
        if(!table){return;}
        if(matchMedia("(max-width:47.99rem)").matches){
        document.querySelectorAll("figure details").forEach(function(d){d.open=true;});}
        var body=table.tBodies[0],tools=document.getElementById("loc"),said=document.getElementById("so");
        var plain=function(s){return s.toLowerCase().normalize("NFD").replace(/[\\u0300-\\u036f]/g,"").replace(/\\u0111/g,"d");};
        var order=new Intl.Collator("vi",{numeric:true});
        var rows=Array.from(body.rows).map(function(row){
        var link=row.querySelector("a");
        return {row:row,text:plain(row.textContent),part:link?document.getElementById(link.getAttribute("href").slice(1)):null};});
        var field=function(id){return document.getElementById(id);};
        var show=function(){
        var words=plain(field("loc-chu").value).split(/\\s+/).filter(Boolean);
        var verdict=field("loc-ket-luan").value,outlook=field("loc-nhom").value,count=0;
        rows.forEach(function(r){
        var hides=verdict?r.row.dataset.v!==verdict:false;
        if(outlook){if(r.row.dataset.o!==outlook){hides=true;}}
        if(!words.every(function(w){return r.text.includes(w);})){hides=true;}
        r.row.hidden=hides;if(r.part){r.part.hidden=hides;}
        if(!hides){count+=1;}});
        said.textContent=said.dataset.words.replace("#",count).replace("#",rows.length);};
        ["loc-chu","loc-ket-luan","loc-nhom"].forEach(function(id){field(id).addEventListener("input",show);});
        field("loc-bo").addEventListener("click",function(){
        ["loc-chu","loc-ket-luan","loc-nhom"].forEach(function(id){field(id).value="";});show();field("loc-chu").focus();});
        tools.addEventListener("submit",function(event){event.preventDefault();});
        document.addEventListener("click",function(event){
        var link=event.target.closest("a[href^='#d']"),part=link?document.getElementById(link.getAttribute("href").slice(1)):null;
        if(part){part.hidden=false;}});
        var heads=Array.from(table.tHead.rows[0].cells);
        heads.forEach(function(head,column){
        var button=document.createElement("button");
        button.type="button";
        button.textContent=head.textContent;
        var word=document.createElement("span");
        word.className="p";
        word.textContent=button.textContent;
        head.replaceChildren(word,button);
        button.addEventListener("click",function(){
        var down=head.getAttribute("aria-sort")==="ascending";
        heads.forEach(function(h){h.removeAttribute("aria-sort");});
        head.setAttribute("aria-sort",down?"descending":"ascending");
        var keyed=rows.map(function(r){var cell=r.row.cells[column];return {row:r.row,key:cell.dataset.s||cell.textContent};});
        keyed.sort(function(a,b){return down?order.compare(b.key,a.key):order.compare(a.key,b.key);});
        keyed.forEach(function(k){body.appendChild(k.row);});});});
        tools.hidden=false;show();
        })();
        """
}
