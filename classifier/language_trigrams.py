"""Groups of three letters that are far more frequent in English than in Spanish words, and the other way round."""

from typing import Final

TRIGRAMS: Final = {
    "en": """
    _aw _be _bl _br _da _dr _ea _ev _fl _fo _gi _go _he _it _ke _ki _kn _on _ou _ov _ow _ph _sc _sh _sk _sl _sm _sn
    _sp _sq _st _sw _sy _th _tw _up _wa _we _wh _wi _wo _wr _ye _yo ack add ads ady aff aft age ail ain air ait ak_
    ake aki alk all als am_ an_ ank ann any ap_ app are ark ars ary ash ask ass at_ atc ate ath ats att aug aw_ awa
    ay_ ayi ays bac bea bec bee beg beh bet bly boa bod boo bou bs_ but cat cco ccu ce_ ch_ ck_ cke cki cks cle clo
    cou cov cra cs_ ct_ cte cti ctl cts cy_ day dde ddi dea ded dee dge din dle dly dnt doe dow ds_ dy_ eac ead eak
    eal eam ean ear eas eat eav eck ed_ eds ee_ eed eek eel een eep ees eet eig elf elp els ely em_ ems eop ep_ ere
    ers ery es_ ess et_ eth ets ett eve ew_ ey_ fai fee ff_ ffe ffi foo fou fro ft_ fte fuc ful gai ge_ ged ger ges
    get gge gh_ ght gin giv goo got gs_ guy hai han hap hat hav he_ hea hed hee hei hel hen her hes hey him hin his
    hit hol hoo hop hot hou how hre hro hs_ ht_ hte hts hy_ ic_ ice ick ics id_ idn ied ief ies iev iff ift ig_ igg
    igh ike ild ily im_ imm in_ ing ink iou ip_ ipp ire irs ise ish iss it_ itc ite ith its itt ity ive ize ke_ ked
    kee ken ker kes ket kid kil kin kne kno ks_ ky_ lai law lay ld_ ldn lea led les lf_ lie lik lin liv lk_ lki ll_
    lli lls lly loa loo lou lov low ls_ lt_ ly_ mai mak mbe me_ mea mee mes mme mmi mou mp_ mpt ms_ my_ nd_ ndl nds
    ne_ ned nee nes new ney ng_ nge ngs nig nin nk_ nki nks nly nna nne nni not nou now ns_ nt_ nth ntl nts ny_ oad
    oat ock od_ ody oes off oil oin ok_ oke oki old oll om_ omm one ong onl onn oo_ ood ook ool oom oon oor oot op_
    ope opp ore ork ors ory ose oss ot_ oth ots ott ou_ oub oud oug oul oun oup our ous out ove ow_ owe owi own ows
    pea pee pho pin poi pow ppe ppi ppl ppo ppr ps_ pt_ py_ qua rai raw rd_ rds rea red ree rew rge rie rin rk_ rke
    rly rm_ rms rn_ roa roo rou row rry rs_ rse rst rt_ rth rts rty run rve ry_ ryi sai sch se_ sea sed see sel set
    sh_ sha she shi sho sk_ ske ski sle sli snt som sou ss_ ssa sse ssi ssu st_ sts sur swe swi sy_ tai tak tat tay
    tch tea ted tee th_ tha the thi tho thr tin tio tle tly too tou tow try ts_ tta tte tti ttl two ty_ uck uff ugg
    ugh ul_ uld ull ung unk unl unn up_ upp ur_ ure urn urs urt us_ use ush uss ut_ ute uth uts utt ve_ ved ves vin
    wai wal wan war was wat way wea wed wee wel wer wha whe whi who why wil win wis wit wn_ wo_ wom won wor wou wri
    ws_ ybo yea yed yin yon you ys_ yst yth ze_ zed
    """,
    "es": """
    _ah _aj _am _aq _av _ay _az _ce _ci _cu _ej _er _es _ll _nu _os _pe _qu _va _ve _vu aba abe abi abr abu aca aci
    aco acu ada ado adr adu aer afi afo ago agr agu ahi aho aja aje ajo ala alc ald alg ali alm alo alq alv ama amb
    ami amo ana anj ano anq anz apa api apr apu aqu ar_ ara ari aro arq as_ asa asc asi ata ato atr ava aya ayo ayu
    az_ aza azo ba_ baj bar beb bez bia bie bio bo_ boc bol bre bue ca_ cab cac cad caj cam car cas caz cci cer cho
    cia cic cid cie cil cim cio cir ciu co_ cob coc cos cta cto cua cub cuc cue cui cul da_ dad dar deb dej del des
    dia dic dij dil dio dir do_ dor dos dur ea_ ebe ebi ebr ecc ech eci ecn eda edo ega ego egr egu eib eja eje eji
    ejo ela elo ema emp ena enc enf eni eno env enz eo_ era erc erd erm ero err ert erz esa esc esd esf esg esi eso
    esp esq eta eto etr eva evo ez_ eza ezo fav fia fon fot fue ga_ gac gad gan gar gia gid gio go_ gob goc gua gui
    gul gun gur ha_ hab hac hi_ hij ho_ hoy hue ia_ iac iad iaj iar iba ibr ibu ica icc ici ico icu ida ido iej iem
    ien ier iez ige igo igr igu ija ije ijo ila ilo imi imo ina inm ino io_ ios ipi ipo iqu ir_ ira iro isa ism ita
    ito itu iud iva ivo iz_ iza izo ja_ jad jar je_ jef jer jet jo_ jor jos jue jug la_ lad lam lar lav lca lda lej
    leo lez lga lgo lgu li_ lib lid lir lla llo lma lme lo_ loj lpa lqu lsa lta lto luc lva lvo ma_ mad mam mas mba
    mbi mbr mej men mia mie mig mio mir mo_ mod mol mpa mpo mpr mue muj mun muy na_ nac nad nan nar nca nci nco ncu
    nda ndo neg nfe nga ngo ngu nia nid nio nir nmi no_ noc nom nos nov nqu nsa nso nta nte nto ntr ntu nue nun nza
    oba obr oca och oci oco ocu oda odi odo ofe ofi oga oja ojo ola olo oma omb omo omu ona ono onr opa opi opo oqu
    or_ ora ori oro orq os_ osa osc oso ota oto otr oz_ pa_ pad pag pal paz pci pel peq pes pez pia pid pio po_ poc
    pod pue que qui ra_ rab rad raj ram rar ras raz rca rci rco rda rdo reg reo rer rez rga rgo ria rid rim rio rir
    rma rna rno ro_ ros rqu rra rta rte rto rva rza rzo sa_ sab sac sad saj sal sar scu sde seg seo si_ sia sie sim
    siq smo so_ sob sos sot spu sue suy ta_ tac tad taj tam tar taz te_ tet tid tir to_ tod tos tro tuy ua_ uac uad
    uan ubi ubr uci uda udo ue_ ueb ueg uel uen uer ues uet uev ufi ufr uga ui_ uia uid uie uir uiz uja uje ujo ula
    ulo ulp umi una uno uo_ uos upa upu ura uro usa usc uso uta uto uya uyo uz_ va_ vad var vez via vid viv vo_ vos
    vue xim ya_ yec yo_ yud za_ zac zad zar zo_ zon
    """,
}
"""``_`` is the edge of a word. At least two and a half times as frequent in the one as in the other language."""
