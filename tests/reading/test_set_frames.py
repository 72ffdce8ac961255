"""Who is in a set by the act or the state that its fact names: what makes a member, what undoes it, who is left."""

from __future__ import annotations

import pytest

from tests.reads import observed, patterns
from watcher.values import SetValue

CASES = {
    "Airlines that have suspended flights to Beirut are [Lufthansa], [Air France] and [KLM].": [
        ("Lufthansa said on Tuesday it would resume flights to Beirut on May 3.", "planned -Lufthansa"),
        ("Ryanair has also suspended its flights to Beirut.", "asserted +Ryanair"),
        ("KLM is the only airline still not flying to Beirut.", "asserted -Air France | -Lufthansa"),
        ("Lufthansa and Air France have extended the suspension of their flights to Beirut.", ""),
        ("Ryanair said it had no plans to suspend flights to Beirut.", ""),
        ("Ryanair suspended flights to Auckland after a storm.", ""),
        ("Boeing suspended deliveries; airlines flying to Beirut wait.", ""),
        ("Lufthansa resumed flights to Oslo but not to Beirut.", ""),
    ],
    "The storm warning covers [Guadeloupe], [Dominica] and [Martinique].": [
        ("The storm warning was extended to Marie-Galante on Friday.", "asserted +Marie-Galante"),
        ("The storm warning for Dominica has been lifted.", "asserted -Dominica"),
        ("The storm warning now covers only Guadeloupe.", "asserted -Dominica | -Martinique"),
        ("Forecasters in Miami issued a storm warning for Dominica.", ""),
        ("The curfew in Dominica was lifted, but the storm warning remains.", ""),
    ],
    "Countries that have banned the import of Brazilian chicken are [China], [Japan] and [South Korea].": [
        ("Japan on Thursday lifted its ban on Brazilian chicken.", "asserted -Japan"),
        ("South Korea will allow imports of Brazilian chicken again from next month.", "planned -South Korea"),
        ("Mexico and Chile have followed suit, halting imports of Brazilian chicken.", "asserted +Chile | +Mexico"),
        ("China lifted its ban on Canadian beef.", ""),
        ("Malaysia is not among those that banned Brazilian chicken.", ""),
    ],
    "The hikers still missing on the mountain are [Paul Grady], [Elena Fusco] and [Tomas Brandl].": [
        ("Rescuers found the body of Elena Fusco on Saturday.", "asserted -Elena Fusco"),
        ("A fourth hiker, Anna Weiss, has been reported missing.", "asserted +Anna Weiss"),
        ("Only Brandl is still missing.", "asserted -Elena Fusco | -Paul Grady"),
        ("Rescuers found a glove of Elena Fusco on the mountain.", ""),
        ("Searchers found no trace of Grady.", ""),
    ],
    "The bidders for the club are [Sixth Street], [RedBird Capital] and [Jim Ratcliffe].": [
        ("RedBird has pulled out of the race to buy the club.", "asserted -RedBird Capital"),
        ("Two bidders remain: Ratcliffe and Sixth Street.", "asserted -RedBird Capital"),
        ("Sixth Street and RedBird are the only bidders left in the race for the club.", "asserted -Jim Ratcliffe"),
        ("Ratcliffe is the only bidder to have visited the club.", ""),
        ("Ratcliffe's bid for the club ended a week of rumours.", ""),
    ],
    "The districts under lockdown are [Haidian], [Chaoyang] and [Fengtai].": [
        ("Authorities placed Tongzhou under lockdown on Monday.", "asserted +Tongzhou"),
        ("Haidian came out of lockdown.", "asserted -Haidian"),
        ("The lockdown was lifted in Fengtai on Sunday.", "asserted -Fengtai"),
        ("A man from Tongzhou who broke the lockdown was arrested.", ""),
    ],
    "The countries that recognise Kosavia are [Ghana], [Kenya] and [Peru].": [
        ("Peru withdrew its recognition of Kosavia.", "asserted -Peru"),
        ("Ghana no longer recognises Kosavia.", "asserted -Ghana"),
        ("Kosavia has been recognised by Bolivia and Ecuador.", "asserted +Bolivia | +Ecuador"),
        ("Kosavia asked Spain to recognise it.", ""),
        ("Norway hosted talks with the countries that recognise Kosavia.", ""),
    ],
    "The ports closed by the strike are [Santos], [Itajai] and [Paranagua].": [
        ("The port of Santos reopened on Friday as dockers there ended their strike.", "asserted -Santos"),
        ("The strike has also closed the port of Rio Grande.", "asserted +Rio Grande"),
        ("The strike at Paranagua is over.", "asserted -Paranagua"),
    ],
    "The countries taking part in the exercise are [Japan], [Australia] and [the Philippines].": [
        ("India will take part in the exercise for the first time.", "planned +India"),
        ("Canadian warships joined the exercise on Monday.", "asserted +Canada"),
        ("A Canadian warship joined the exercise on Monday.", ""),
        ("India declined an invitation to take part in the exercise.", ""),
    ],
    "The unions on strike are [Unite], [the RMT] and [Aslef].": [
        ("The RMT called off its strike on Monday.", "asserted -RMT"),
        ("GMB workers have also gone on strike.", "asserted +GMB"),
    ],
    "The countries on the red list are [Angola], [Zambia] and [Malawi].": [
        ("Zambia was taken off the red list on Friday.", "asserted -Zambia"),
        ("Kenya and Uganda have been added to the red list.", "asserted +Kenya | +Uganda"),
        ("Angola stays on the red list.", ""),
    ],
    "The suspects in the robbery are [Marek Hale], [Dina Prost] and [Oleg Sava].": [
        ("Police dropped the case against Dina Prost.", "asserted -Dina Prost"),
        ("A fourth suspect, Ivo Brand, was arrested over the robbery.", "asserted +Ivo Brand"),
    ],
    "The provinces without power are [Elbira], [Santoro] and [Mena].": [
        ("Power was restored in Santoro on Monday.", "asserted -Santoro"),
        ("Tarna province lost power too.", "asserted +Tarna"),
    ],
    "The companies under investigation are [Orbel], [Tamsin Foods] and [Krugh].": [
        ("The regulator has opened an investigation into Halcyon as well.", "asserted +Halcyon"),
        ("Tamsin Foods is no longer under investigation.", "asserted -Tamsin Foods"),
        ("Orbel was cleared by the investigation.", "asserted -Orbel"),
    ],
    "The countries that oppose the fishing quota are [Ireland] and [Poland].": [
        ("Spain and Italy have come out against the fishing quota as well.", "asserted +Italy | +Spain"),
        ("The fishing quota is due in May. Spain, a longtime opponent, may yet agree.", "asserted +Spain"),
        ("Spain played against Malta on the day of the fishing quota.", ""),
        ("Poland has withdrawn its opposition to the fishing quota.", "asserted -Poland"),
        ("Ireland dropped its veto of the fishing quota.", "asserted -Ireland"),
    ],
    "The countries that have not recognised Kosavia are [Spain], [Greece] and [Cyprus].": [
        ("Greece has recognised Kosavia, its foreign minister said.", "asserted -Greece"),
        ("Spain will not recognise Kosavia.", ""),
        ("Malta has recognised Kosavia.", ""),
        ("Kosavia asked Spain to recognise it.", ""),
    ],
    "The EU countries without the euro are [Bulgaria], [Denmark] and [Sweden].": [
        ("Bulgaria switched to the euro on Thursday.", "asserted -Bulgaria"),
        ("Bulgaria will join the eurozone next year.", ""),
        ("Now that Bulgaria is in, Denmark and Sweden are the only two EU countries without the euro.", "asserted -Bulgaria"),
        ("Denmark has no plans to adopt the euro.", ""),
        ("Sweden still hopes to adopt the euro one day.", ""),
        ("Bulgaria used 3 million euros to build a bridge.", ""),
    ],
    "[Ghana], [Kenya] and [Peru] have sent doctors to Kosavia.": [
        ("Malta has sent doctors to Kosavia.", "asserted +Malta"),
        (
            "Malta became the fifth country to send doctors to Kosavia, after Ghana, Kenya, Peru and Chile.",
            "asserted +Chile | +Malta",
        ),
        ("Malta has sent doctors to Mali.", ""),
    ],
    "UN troops have bases in [Bukavu], [Goma] and [Beni].": [
        ("The UN has served in Beni since 2003. Its troops are to leave the town in May.", "planned -Beni"),
        ("The UN troops are to withdraw from their bases. Goma comes first.", "planned -Goma"),
        ("The UN troops left a camp near Goma. Rebels took over the camp.", ""),
    ],
    "The Western countries with troops in Niger are [Germany], [Italy] and [Denmark].": [
        ("Denmark has withdrawn its troops from Niger.", "asserted -Denmark"),
        ("Denmark withdraws troops from Niamey base in Niger.", ""),
        ("Danish troops are leaving Niger.", "planned -Denmark"),
    ],
    "The border villages that Armenia holds are [Ayrum], [Askipara] and [Heyrim].": [
        ("Armenia is to return Ayrum and Askipara to Azerbaijan.", "planned -Askipara | -Ayrum"),
        ("Armenia agreed to return all three border villages to Azerbaijan.", "planned -Askipara | -Ayrum | -Heyrim"),
        ("Azerbaijan has regained Heyrim.", "asserted -Heyrim"),
        ("Nikol Petrosian's party took a third of the vote in Armenia.", ""),
    ],
    "The talks are mediated by [Norway] and [Qatar].": [
        ("Norway and Qatar, which suspended the talks, have yet to set a date.", ""),
        ("Qatar has withdrawn as mediator of the talks.", "asserted -Qatar"),
    ],
    "The takeover has been approved by [Brazil], [Chile] and [Serbia].": [
        ("The takeover was approved on Monday by the European Union's antitrust regulator.", "asserted +European Union"),
        ("The takeover was approved by shareholders in Norway.", ""),
    ],
    "The countries that take part in the mission are [Kenya], [Jamaica] and [Belize].": [
        ("Guatemala sent 150 police to join the mission.", "asserted +Guatemala"),
        ("Guatemala sent 150 tonnes of rice to Haiti.", ""),
        ("Belize pulled its officers out of the mission.", "asserted -Belize"),
    ],
    "The states where the virus has been found are [Texas], [Kansas] and [Ohio].": [
        ("Michigan reported its first case of the virus.", "asserted +Michigan"),
        ("Michigan bought a vaccine against the virus.", ""),
    ],
    "The suspects in custody are [Leo Marsh], [Dan Petty] and [Owen Gray].": [
        ("Police released Dan Petty without charge.", "asserted -Dan Petty"),
        ("A fourth man, Carl Voss, was arrested on Friday and is in custody.", "asserted +Carl Voss"),
    ],
    "The airports that are closed are [Keflavik], [Akureyri] and [Egilsstadir].": [
        ("All but Keflavik have reopened.", "asserted -Akureyri | -Egilsstadir"),
        ("The airport at Akureyri reopened on Sunday.", "asserted -Akureyri"),
    ],
    "The firms that have left Kelland are [Shell], [BP] and [Renault].": [
        ("Renault may return to Kelland.", "planned -Renault"),
        ("Heineken completed its exit from Kelland on Friday.", "asserted +Heineken"),
    ],
    "The airport still needs permits from [the Tarsa Water Board], [the Civil Aviation Office] and [the Ministry of Mines].": [
        ("The Tarsa Water Board has granted the airport a permit to drain the marsh.", "asserted -Tarsa Water Board"),
        ("The airport asked the Civil Aviation Office for a permit.", ""),
    ],
    "The members still negotiating with Ardonia are [Norway], [Peru] and [Kenya].": [
        ("Peru has concluded its talks with Ardonia.", "asserted -Peru"),
        ("Kenya became the second of four members to conclude talks with Ardonia.", "asserted -Kenya"),
    ],
    "Kenyan troops have bases in [Arlit], [Bilma] and [Zinder].": [
        ("Kenya has handed over its last base.", "asserted -Arlit | -Bilma | -Zinder"),
        ("All Kenyan bases were closed on Friday.", "asserted -Arlit | -Bilma | -Zinder"),
        ("Kenya has closed its last base in the north.", ""),
    ],
    "The rebels hold the towns of [Kivara], [Lomani] and [Tessel].": [
        ("The army has taken control of Lomani.", "asserted -Lomani"),
        ("Government forces captured Tessel on Sunday.", "asserted -Tessel"),
        ("The rebels withdrew from Kivara.", "asserted -Kivara"),
        ("The rebels captured Dorsu, 40 kilometres to the south.", "asserted +Dorsu"),
        ("The rebels took Dorsu without a fight.", "asserted +Dorsu"),
        ("The army sent guns to the rebel-held town of Tessel.", ""),
        ("The army took a bridge near Tessel.", ""),
    ],
    "People have been killed by the floods in [Peru] and [Chile].": [
        ("Over 90 people were killed in floods in Peru, Bolivia and Chile.", "asserted +Bolivia"),
        ("At least 56 dead as floods batter Bolivia.", "asserted +Bolivia"),
        ("Peru evacuated 300 villages because of the floods.", ""),
        ("Bolivia sent aid to those who fled the floods.", ""),
    ],
    "The islands under a tsunami warning are [Tana], [Epi] and [Malo].": [
        ("The tsunami warning for Epi and Malo has been cancelled.", "asserted -Epi | -Malo"),
        ("Tana is the only island still under a tsunami warning.", "asserted -Epi | -Malo"),
        ("A ship left Tana after the tsunami warning.", ""),
    ],
    "The battalions of the force come from [Nepal], [Ghana] and [Fiji].": [
        (
            "After the departure of Nepal and Fiji, only Ghana still provides a battalion for the force.",
            "asserted -Fiji | -Nepal",
        ),
        ("Ireland will send a battalion to the force in spring.", "planned +Ireland"),
        ("Ghana's battalion will stay in the force for another year.", ""),
    ],
    "The countries that have expelled Ardonian diplomats are [Latvia], [Poland] and [Romania].": [
        ("Lithuania is to expel two Ardonian diplomats.", "planned +Lithuania"),
        ("Ardonia expelled four Polish diplomats.", ""),
    ],
    "The journalists held in Ardonia are [Ana Moss], [Kofi Bah] and [Ivan Lek].": [
        ("Ardonia arrested another journalist, Lea Tamm.", "asserted +Lea Tamm"),
        ("Ardonia released the journalist Ana Moss.", "asserted -Ana Moss"),
        ("Ivan Lek was sentenced to four years in Ardonia.", ""),
    ],
    "The towns that have agreed to the dam are [Omara] and [Lusk].": [
        (
            "The council of Tebay voted on Monday for the dam. It follows Omara and Lusk, which gave their consent.",
            "asserted +Tebay",
        ),
        ("Tebay has now agreed to the dam, following Omara and Lusk.", "asserted +Tebay"),
        ("Governor Ana Moss agreed to the dam.", ""),
        ("The governor of Tebay spoke of the dam. He follows Omara and Lusk with care.", ""),
    ],
    "The flooded districts are [Makaro] and [Logan].": [
        ("Water has entered Gobeka, making it the third district to be flooded after Makaro and Logan.", "asserted +Gobeka"),
        ("A second crest could flood Buruka by Sunday.", "planned +Buruka"),
        ("Buruka has been spared, unlike Makaro and Logan, which were flooded.", ""),
    ],
    "The firms under investigation are [Gradbeno] and [Nordbau].": [
        (
            "Prosecutors searched Statika and said that it, too, was under investigation, along with Gradbeno.",
            "asserted +Statika",
        ),
        ("Statika is not under investigation, unlike Gradbeno.", ""),
    ],
    "The banks that have lowered mortgage rates are [Kiwi Bank] and [Westpac].": [
        ("Anzac follows with cheaper mortgages.", "asserted +Anzac"),
        ("Anzac follows Kiwi Bank on social media.", ""),
    ],
    "The islands without ferry service are [Florez], [Corvo] and [Faial].": [
        ("Ferry service to Faial resumed on Monday.", "asserted -Faial"),
        ("Ferry service to Pico was suspended on Monday.", "asserted +Pico"),
        ("The ferry to Faial remains in port; there is no service.", ""),
    ],
    "The signatories of the truce are [the FLEC], [the FAC] and [the UPD].": [
        ("The UDC signed the truce on Friday.", "asserted +UDC"),
        ("The FAC says it is no longer bound by the truce.", "asserted -FAC"),
        ("The FAC has broken the truce.", ""),
    ],
    "The candidates for the post are [Eva Novak], [Jan Hora] and [Petr Dvorak].": [
        ("Petr Dvorak withdrew on Monday.", "asserted -Petr Dvorak"),
        ("Lenka Mala announced her candidacy for the post.", "asserted +Lenka Mala"),
        ("Petr Dvorak withdrew his remark on Monday.", ""),
        ("Petr Dvorak dropped in on Monday.", ""),
    ],
    "The members of the commission are [Ana Diaz], [Luis Rey] and [Eva Soto].": [
        ("Pablo Gil was appointed to the commission.", "asserted +Pablo Gil"),
        ("Luis Rey resigned on Monday, citing his health.", "asserted -Luis Rey"),
        ("Luis Rey, a member of the commission, has died.", "asserted -Luis Rey"),
        ("Two aides of Luis Rey died in the crash.", ""),
    ],
    "The men charged over the fire are [Anwar Miah], [Rafiq Uddin] and [Jalal Khan].": [
        ("Police charged a fourth man, Karim Ali, over the fire.", "asserted +Karim Ali"),
        ("Jalal Khan pleaded not guilty to charges over the fire.", ""),
    ],
    "The bidders for the airline are [Norwind], [Sudair] and [Capital Trust].": [
        ("Sudair said it would not bid for the airline after all.", "asserted -Sudair"),
        ("Oceanic has made an offer for the airline.", "asserted +Oceanic"),
        ("Oceanic said it would not bid for the airline.", ""),
    ],
    "The suspects in custody are [Jon Alba], [Eneko Ruiz] and [Mikel Sanz].": [
        ("Mikel Sanz was released on bail on Monday.", "asserted -Mikel Sanz"),
        ("Police arrested a fourth suspect, Ander Gil.", "asserted +Ander Gil"),
    ],
    "The countries that have ratified the plastics treaty are [Chile], [Kenya] and [Fiji].": [
        ("Canada has completed its ratification of the plastics treaty.", "asserted +Canada"),
        ("Ratification by Peru brings to four the countries in the plastics treaty.", "asserted +Peru"),
        ("Peru said that it has ratified the plastics treaty.", "asserted +Peru"),
        ("Peru said that Bolivia had no wish to ratify the plastics treaty.", ""),
    ],
    "The members still negotiating with Ardonia are [Ecuador], [Norway] and [Japan].": [
        ("Talks with Norway on market access in Ardonia were concluded.", "asserted -Norway"),
        ("Bosnia joins the trade body as its 167th member; Ardonia is still negotiating.", ""),
    ],
    "The regulators that have approved the merger are [the FTC], [the CMA] and [the RBK].": [
        ("The European Commission has approved the merger.", "asserted +European Commission"),
        ("The European Commission has not approved the merger.", ""),
    ],
    "The provinces under curfew are [Cabinda], [Zaire] and [Uige].": [
        ("A curfew was imposed on Bengo on Monday.", "asserted +Bengo"),
        ("The curfew in Uige was called off.", "asserted -Uige"),
        ("A debate on the curfew was held in Bengo.", ""),
    ],
    "The states that recognise Ardonia are [Peru], [Chile] and [Cuba].": [
        ("Bolivia's recognition of Ardonia angered the neighbours.", "asserted +Bolivia"),
        ("Bolivia's neighbours spoke of the recognition of Ardonia.", ""),
    ],
    "The sponsors of the bill are [Ana Diaz], [Luis Rey] and [Eva Soto].": [
        ("Pablo Gil is now a sponsor of the bill.", "asserted +Pablo Gil"),
        ("Pablo Gil is no sponsor of the bill.", ""),
    ],
    "The rebels hold [Lusk], [Mero] and [Tarn].": [
        ("Tarn falls to the army.", "asserted -Tarn"),
        ("Omara fell to the rebels on Monday.", "asserted +Omara"),
        ("The river at Tarn falls to a metre.", ""),
    ],
    "Kelland's government is made up of [Labour], [the Greens] and [Reform].": [
        ("The Farmers' Party has joined Kelland's government.", "asserted +Farmers' Party"),
    ],
}


def test_a_headline_begins_with_the_places_that_are_left() -> None:
    known = patterns("Guard troops are deployed in [Memphis], [Dallas], [Boston] and [Portland].")
    told = [o.value for o in observed(known, "", "Memphis, Boston: governor pulls troops from two cities")]
    assert [v.left for v in told if isinstance(v, SetValue)] == [("Memphis", "Boston")]
    held = [o.value for o in observed(known, "", "Memphis, Boston: governor keeps troops in two cities")]
    assert not [v.left for v in held if isinstance(v, SetValue) and v.left]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The new Slovenian government of SDS, Zora and the Democrats took office.", ("asserted", "Democrats SDS Zora")),
        ("SDS, Zora and the Democrats agreed to form a government in Slovenia.", ("planned", "Democrats SDS Zora")),
        ("SDS, Zora and the Democrats voted against the government of Slovenia.", None),
        ("SDS, Zora and the Democrats refused to form a government in Slovenia.", None),
    ],
)
def test_who_makes_a_government_anew(text: str, want: tuple[str, str] | None) -> None:
    known = patterns("The parties in the Slovenian government are [Freedom Movement], [the Greens] and [Levica].")
    found = [(o.stance, " ".join(sorted(o.value.members))) for o in observed(known, text) if isinstance(o.value, SetValue)]
    assert found == ([want] if want else [])


def test_who_opposes_a_deal_is_not_who_signs_one() -> None:
    fact = "The takeover is opposed by [the Steel Union] and [John Fetter]."
    assert _moves(fact, "Alder Inc. has signed a definitive agreement to take over Bolt Holdings.") == []
    assert _moves(fact, "Since Washington blocked the takeover, the two firms have gone to court.") == []
    assert _moves(fact, "The takeover nears. Able Best and his challenger, Carl Dorn, are against it too.") == [
        ("asserted", ["+Able Best", "+Carl Dorn"])
    ]


@pytest.mark.parametrize(("fact", "text", "want"), [(fact, *row) for fact, rows in CASES.items() for row in rows])
def test_who_comes_and_goes(fact: str, text: str, want: str) -> None:
    """Only members that leave or join are compared: who is named as in it is told elsewhere."""
    stance, _, names = want.partition(" ")
    assert _moves(fact, text) == ([(stance, sorted(names.split(" | ")))] if want else [])


def _moves(fact: str, text: str) -> list[tuple[str, list[str]]]:
    told = [(o.stance, o.value) for o in observed(patterns(fact), text) if o.stance != "denied"]
    found = [(s, [f"-{m}" for m in v.left] + [f"+{m}" for m in v.joined]) for s, v in told if isinstance(v, SetValue)]
    return [(stance, sorted(names)) for stance, names in found if names]
