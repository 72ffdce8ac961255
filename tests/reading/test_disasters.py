"""Disasters as news tells them: tolls, who is missing or gone, what burned, alerts, orders and their end."""

from __future__ import annotations

import pytest

from tests.reads import patterns, reads

# fact, then (title, text, what is read of it)
CASES = [
    (
        "The earthquake in Sarvan province killed [412] people.",
        [
            ("Death toll from Sarvan quake climbs to 530", "", ["asserted 530"]),
            ("", "Rescue crews in Sarvan have now recovered 530 bodies, the civil protection agency said.", ["asserted 530"]),
            ("", "At least 530 lives were lost when the tremor struck Sarvan before dawn.", ["asserted >530"]),
            ("", "Sarvan officials put the number of fatalities at 530 on Tuesday.", ["asserted 530"]),
            ("530 confirmed dead in Sarvan earthquake as search winds down", "", ["asserted 530"]),
            ("", "A 2003 earthquake in Sarvan killed 1,300 people.", []),
            ("", "The flood in neighbouring Dalan killed 64 people, three months after the Sarvan earthquake.", []),
        ],
    ),
    (
        "[37] people are still missing after the landslide in Orlova.",
        [
            ("Orlova landslide: 22 remain unaccounted for", "", ["asserted 22"]),
            ("", "Rescuers in Orlova are still looking for 22 residents buried under the mud.", ["asserted 22"]),
            ("", "The list of missing in Orlova has been cut to 22, police said.", ["asserted 22"]),
            ("", "The fate of 22 villagers is unknown two days after the Orlova landslide.", ["asserted 22"]),
            ("Hopes fade for the 22 missing in Orlova landslide", "", ["asserted 22"]),
            ("", "The landslide in Orlova destroyed 22 houses.", []),
            ("", "The 22 people rescued from the Orlova landslide were taken to hospital.", []),
        ],
    ),
    (
        "The Pine Hollow fire has burned [18,000 acres].",
        [
            ("Pine Hollow blaze grows to 26,400 acres", "", ["asserted 26400acre"]),
            (
                "",
                "The Pine Hollow fire has scorched 26,400 acres since Friday, the forest service said.",
                ["asserted 26400acre"],
            ),
            (
                "",
                "Some 26,400 acres of timber and brush have gone up in flames in the Pine Hollow fire.",
                ["asserted ~26400acre"],
            ),
            ("", "The fire, dubbed Pine Hollow, had charred 26,400 acres as of Tuesday evening.", ["asserted 26400acre"]),
            ("At 26,400 acres, the Pine Hollow fire is now the largest of the season", "", ["asserted 26400acre"]),
            ("", "The Cedar Gap fire, to the east of Pine Hollow, has burned 9,000 acres.", []),
            ("", "About 26,400 residents were told to leave because of the Pine Hollow fire.", []),
        ],
    ),
    (
        "The Pine Hollow fire is [15 percent] contained.",
        [
            ("Containment of Pine Hollow fire doubles to 30%", "", ["asserted 30%"]),
            ("Pine Hollow blaze: containment now stands at 30 per cent, officials say", "", ["asserted 30%"]),
            ("", "Crews battling the Pine Hollow fire reported 30 percent containment on Tuesday.", ["asserted 30%"]),
            ("", "Cal Fire hopes to have the Pine Hollow fire fully contained by July.", []),
            ("", "Humidity near the Pine Hollow fire fell to 30 percent.", []),
        ],
    ),
    (
        "About [60,000] homes are without power because of the storm.",
        [
            ("Storm outage: power restored to all but 21,000 customers", "", ["asserted 21000"]),
            ("", "Some 21,000 households were still in the dark on Tuesday after the storm.", ["asserted ~21000"]),
            ("Utility says storm has left 145,000 customers without electricity", "", ["asserted 145000"]),
            ("", "The storm has knocked out power to 145,000 homes and businesses.", ["asserted 145000"]),
            ("", "Outages from the storm had dropped to 21,000 by Tuesday night, the grid operator said.", ["asserted 21000"]),
            ("", "Power lines felled by the storm left 145,000 homes blacked out.", ["asserted 145000"]),
            ("", "The storm damaged 21,000 homes.", []),
            ("", "Power was restored to 39,000 homes after the storm.", []),
        ],
    ),
    (
        "The search for survivors at the collapsed mine in Vakhta is [still going on].",
        [
            ("Search called off at Vakhta mine", "", ["asserted completed"]),
            (
                "",
                "Rescuers in Vakhta have given up hope of finding anyone alive and ended their search for survivors.",
                ["asserted completed"],
            ),
            ("", "The search for survivors of the Vakhta mine collapse has been suspended.", ["asserted suspended"]),
            ("Vakhta mine: crews stand down as the search for survivors is abandoned", "", ["asserted completed"]),
            ("", "Rescuers may call off the search for survivors at Vakhta if gas levels rise.", ["planned completed"]),
        ],
    ),
    (
        "The governor has declared [no state of emergency] in Torrance county.",
        [
            ("Governor declares state of emergency in Torrance county", "", ["asserted in-force"]),
            ("Torrance county placed under state of emergency as floodwaters rise", "", ["asserted in-force"]),
            ("", "The governor signed an emergency declaration for Torrance county on Tuesday.", ["asserted in-force"]),
            ("", "A state of emergency was proclaimed in Torrance county late on Tuesday.", ["asserted in-force"]),
            ("", "The governor is weighing a state of emergency for Torrance county.", ["planned in-force"]),
            ("", "The governor declared a state of emergency in Alder county, north of Torrance.", []),
            ("", "Torrance hospital said its emergency department was full.", []),
            ("", "A state of emergency was proclaimed in Torrance county late on Tuesday.", ["asserted in-force"]),
        ],
    ),
    (
        "The damage from the flood in Marisk is put at [$240 million].",
        [
            ("Marisk flood damage estimated at $410 million", "", ["asserted ~410000000USD"]),
            (
                "",
                "The Marisk flood caused losses of $410 million, according to the finance ministry.",
                ["asserted 410000000USD"],
            ),
            ("The bill for the Marisk flood has risen to $410 million", "", ["asserted 410000000USD"]),
            ("", "Insurers expect the flood in Marisk to cost $410 million.", ["planned 410000000USD"]),
            (
                "",
                "Repairing what the flood destroyed in Marisk will cost $410 million, the governor said.",
                ["planned 410000000USD"],
            ),
            ("", "The government has set aside $90 million for victims of the Marisk flood.", []),
            ("", "The 2014 flood in Marisk caused damage of $75 million.", []),
        ],
    ),
    (
        "The cause of the fire at the Lindo hotel is [unknown].",
        [
            ("Faulty wiring blamed for Lindo hotel fire", "", ["asserted Faulty wiring"]),
            ("", "The Lindo hotel fire was caused by a short circuit, investigators said.", ["asserted a short circuit"]),
            (
                "",
                "Investigators have traced the Lindo hotel blaze to an electrical fault in the kitchen.",
                ["asserted an electrical fault in the kitchen"],
            ),
            ("Arson was behind the Lindo hotel fire, police say", "", ["asserted Arson was"]),
            ("", "Police say the Lindo hotel fire was started deliberately.", ["asserted deliberately"]),
            ("", "The Lindo hotel fire caused panic among guests.", []),
        ],
    ),
    (
        "The alert for the volcano Mount Keru stands at [level 3].",
        [
            ("Mount Keru alert raised to highest level, 4", "", ["asserted 4"]),
            ("", "Authorities lifted the alert level of Mount Keru to 4 on Tuesday.", ["asserted 4"]),
            ("", "Volcanologists lowered the alert status of Mount Keru to level 2.", ["asserted 2"]),
            ("Mount Keru volcano now at alert level 4", "", ["asserted 4"]),
            ("", "The alert for Mount Saba was raised to level 4; Mount Keru was quiet.", []),
            ("", "The ash column above Keru rose to 4 km.", []),
        ],
    ),
    (
        "The transport minister, [Milan Petrovic], is responsible for the bridge that collapsed at Novak.",
        [
            ("Petrovic quits as transport minister over Novak bridge collapse", "", ["asserted Petrovic (left)"]),
            ("Transport minister Petrovic resigns after Novak bridge disaster", "", ["asserted Petrovic (left)"]),
            ("Ana Kovac takes over as transport minister after Novak collapse", "", ["asserted Ana Kovac"]),
            (
                "",
                "Ana Kovac was sworn in as transport minister on Tuesday, weeks after the Novak bridge collapse.",
                ["asserted Ana Kovac"],
            ),
            ("Opposition demands that transport minister Petrovic step down over Novak", "", []),
            ("", "The interior minister, Ivan Babic, visited Novak.", []),
        ],
    ),
    (
        "The number of injured in the train crash at Beldorf is [86].",
        [
            ("Beldorf train crash: 112 hurt, five critically", "", ["asserted 112"]),
            ("", "The Beldorf rail crash left 112 passengers with injuries.", ["asserted 112"]),
            ("", "The injury count from Beldorf was revised up to 112.", ["asserted 112"]),
            ("", "Twelve of those injured at Beldorf are in a critical condition.", []),
            ("", "The train that crashed at Beldorf carried 112 passengers.", []),
        ],
    ),
    (
        "[9,000] people have been evacuated because of the flood in Kamen.",
        [
            ("Kamen flood: 14,500 moved to safety", "", ["asserted 14500"]),
            ("", "Some 14,500 residents have been forced from their homes in Kamen.", ["asserted ~14500"]),
            ("", "The flood in Kamen has driven 14,500 people from their homes.", ["asserted 14500"]),
            ("", "More than 14,500 people have fled the flooding in Kamen.", ["asserted >14500"]),
            ("", "The number of evacuees in Kamen has reached 14,500.", ["asserted 14500"]),
            ("", "Authorities in Kamen ordered 14,500 people to leave their homes.", ["planned 14500"]),
            ("", "Kamen has a population of 14,500.", []),
            ("", "The flood in Kamen destroyed 140 homes.", []),
        ],
    ),
    (
        "The curfew in Port Amiel is [in force].",
        [
            ("Port Amiel curfew lifted", "", ["asserted completed"]),
            ("", "Authorities in Port Amiel ended the night-time curfew on Tuesday.", ["asserted completed"]),
            (
                "",
                "Residents of Port Amiel are again free to move at night after the curfew was scrapped.",
                ["asserted collapsed"],
            ),
            ("", "The curfew in Port Amiel expired at 6am on Tuesday and was not renewed.", ["asserted completed"]),
            ("Port Amiel curfew to be lifted on Friday", "", ["planned completed"]),
            ("", "The mayor said the curfew in Port Amiel would stay for now.", []),
            ("", "The curfew in Santa Rell was lifted; Port Amiel is still cut off.", []),
        ],
    ),
    (
        "The bodies of [5] of the 11 crew members of the trawler Havfru have been found.",
        [
            ("Divers recover seventh body from sunken trawler Havfru", "", ["asserted 7"]),
            ("", "Seven of the Havfru's crew have now been found dead.", ["asserted 7"]),
            ("", "The bodies of seven fishermen from the Havfru have been brought ashore.", ["asserted 7"]),
            ("Two more bodies found in search for Havfru crew, bringing total to seven", "", ["asserted 7"]),
            ("", "Coast guard vessels have recovered the remains of seven crewmen from the Havfru.", ["asserted 7"]),
            ("", "Four members of the Havfru crew were rescued alive.", []),
            ("", "Seven vessels are taking part in the search for the Havfru.", []),
        ],
    ),
    (
        "At least [68] people have died in the floods in Kharwan.",
        [
            ("Kharwan flood death toll passes 90", "", ["asserted >90"]),
            ("", "The floods in Kharwan have claimed 91 lives, the disaster authority said.", ["asserted 91"]),
            ("Kharwan: 91 perish in floods", "", ["asserted 91"]),
            ("", "The dead in Kharwan now number 91, 30 of them children.", ["asserted 91"]),
            ("", "Flooding in Kharwan has left 91 people dead and thousands homeless.", ["asserted 91"]),
            ("", "Of the dead in Kharwan, 30 were children.", []),
        ],
    ),
    (
        "The collapse of the Rostova apartment block left [14] people trapped.",
        [
            ("Six still trapped under Rostova rubble", "", ["asserted 6"]),
            ("", "Six residents were still buried beneath the ruins of the Rostova apartment block.", ["asserted 6"]),
            ("", "Rescuers believe six people remain under the debris in Rostova.", ["asserted 6"]),
            ("Rostova: number of trapped falls to six as more are pulled out", "", ["asserted 6"]),
            ("", "All those trapped in the Rostova block have been freed.", ["asserted 0"]),
            ("", "Eight people were pulled alive from the Rostova block.", []),
            ("", "The Rostova apartment block had six floors.", []),
        ],
    ),
    (
        "The wildfire near Almera has destroyed [230] houses.",
        [
            ("Almera wildfire razes 410 homes", "", ["asserted 410"]),
            ("", "The number of homes lost to the Almera fire has risen to 410.", ["asserted 410"]),
            ("", "Some 410 houses have burned to the ground in the Almera wildfire.", ["asserted ~410"]),
            ("More than 410 homes have been gutted by the fire near Almera, mayor says", "", ["asserted >410"]),
            ("", "The Almera fire threatens 1,200 homes.", []),
            ("", "In Almera, 410 firefighters are battling the wildfire.", []),
        ],
    ),
    (
        "The quake off Tanoa had a magnitude of [6.8].",
        [
            ("Tanoa quake upgraded to magnitude 7.1", "", ["asserted 7.1"]),
            ("", "The USGS revised the strength of the Tanoa earthquake to 7.1.", ["asserted 7.1"]),
            ("", "The tremor off Tanoa measured 7.1 on the Richter scale, seismologists now say.", ["asserted 7.1"]),
            ("", "A 7.1-magnitude earthquake struck off Tanoa, according to revised data.", ["asserted 7.1"]),
            ("", "The Tanoa quake, now rated at 7.1, was felt 300 km away.", ["asserted 7.1"]),
            ("", "An aftershock with a magnitude of 5.4 shook Tanoa on Tuesday.", []),
            ("", "The quake off Tanoa struck at a depth of 7.1 km.", []),
            ("", "The Tanoa quake of 1987 had a magnitude of 7.9.", []),
        ],
    ),
    (
        "More than [20,000] people have been displaced by the fighting and floods in Demba.",
        [
            ("Demba: 35,000 now homeless", "", ["asserted 35000"]),
            ("Demba floods uproot 35,000 people, UN says", "", ["asserted 35000"]),
            ("", "Some 35,000 people have been made homeless in Demba.", ["asserted ~35000"]),
            ("", "The number of displaced in Demba has climbed to 35,000, the UN said.", ["asserted 35000"]),
            ("", "The UN says 35,000 have fled their homes in Demba.", ["asserted 35000"]),
            ("", "The UN said 35,000 people in Demba had received food.", []),
            ("", "About 3,000 of the displaced in Demba are sleeping in schools.", []),
        ],
    ),
    (
        "The coast guard has [not called off] the search for the ferry Belmira.",
        [
            ("Coast guard ends search for ferry Belmira", "", ["asserted completed"]),
            ("", "The search for the missing ferry Belmira was called off on Tuesday.", ["asserted collapsed"]),
            ("Coast guard halts Belmira search after nine days", "", ["asserted suspended"]),
            ("", "The coast guard said it had suspended its search for the Belmira.", ["asserted suspended"]),
            ("Coast guard abandons hunt for ferry Belmira", "", ["asserted collapsed"]),
            (
                "",
                "The coast guard will call off the search for the Belmira on Friday unless new traces are found.",
                ["planned collapsed"],
            ),
        ],
    ),
    (
        "The town of Brisa is [under an evacuation order].",
        [
            ("", "Residents of Brisa may return home after officials cancelled the evacuation order.", ["asserted collapsed"]),
            ("", "Authorities have rescinded the evacuation order for Brisa.", ["asserted completed"]),
        ],
    ),
    (
        "The president has [not visited] the flood zone in Ruvo.",
        [
            ("President tours flood-hit Ruvo", "", ["asserted in-force"]),
            ("", "The president arrived in Ruvo on Tuesday to inspect the flood damage.", ["asserted in-force"]),
            ("", "The president flew over the flood zone in Ruvo and met victims.", ["asserted in-force"]),
            ("", "The prime minister visited Ruvo on Tuesday.", []),
            ("", "The president visited Milan, two hours from Ruvo.", []),
        ],
    ),
    (
        "Reconstruction of the quake zone in Elmas will cost [$3.2 billion].",
        [
            ("Rebuilding Elmas will cost $4.5 billion, World Bank says", "", ["asserted 4500000000USD"]),
            ("Price tag for Elmas reconstruction rises to $4.5 billion", "", ["asserted 4500000000USD"]),
            ("", "The World Bank puts the cost of rebuilding Elmas at $4.5 billion.", ["asserted 4500000000USD"]),
            ("Elmas quake: reconstruction bill now seen at $4.5bn", "", ["asserted 4500000000USD"]),
            ("", "Donors have pledged $1.1 billion for Elmas.", []),
            ("", "The quake in Elmas caused the economy to shrink by $4.5 billion.", []),
        ],
    ),
    (
        "A hurricane warning is [in effect] for the Dorado coast.",
        [
            ("Hurricane warning lifted for Dorado coast", "", ["asserted completed"]),
            ("", "Forecasters dropped the hurricane warning for the Dorado coast on Tuesday.", ["asserted collapsed"]),
            ("", "The hurricane warning for Dorado was cancelled.", ["asserted collapsed"]),
            ("", "The hurricane warning for Dorado has been discontinued, the weather service said.", ["asserted completed"]),
        ],
    ),
    (
        "Hurricane Odile is a [category 3] storm.",
        [
            ("Odile strengthens to Category 4 hurricane", "", ["asserted 4"]),
            ("Hurricane Odile weakens to Category 1", "", ["asserted 1"]),
            ("", "Odile was upgraded to a category 5 hurricane on Tuesday.", ["asserted 5"]),
            ("", "Odile, now a Category 4 hurricane, was moving north at 12 mph.", ["asserted 4"]),
            ("", "Odile could become a category 5 hurricane by Friday.", ["planned 5"]),
        ],
    ),
    (
        "The airport at Kefal is [closed] because of volcanic ash.",
        [
            ("Kefal airport reopens after ash cloud clears", "", ["asserted in-force"]),
            ("Flights resume at Kefal airport", "", ["asserted in-force"]),
            ("Kefal airport back in operation", "", ["asserted in-force"]),
            ("", "The first planes took off from Kefal airport on Tuesday after the ash dispersed.", ["asserted in-force"]),
            ("", "Kefal airport is to reopen at noon on Thursday.", ["planned in-force"]),
            ("", "The airport at Murat, near Kefal, reopened.", []),
        ],
    ),
    (
        "[Four] miners have been rescued from the flooded pit at Gorlen.",
        [
            ("Gorlen: nine miners brought to surface alive", "", ["asserted 9"]),
            ("", "Rescuers pulled a ninth miner from the flooded Gorlen pit.", ["asserted 9"]),
            ("", "Nine miners have been saved from the flooded pit at Gorlen.", ["asserted 9"]),
            ("Number of miners freed from Gorlen pit rises to nine", "", ["asserted 9"]),
            ("", "Nine miners are still trapped in the Gorlen pit.", []),
            ("", "Nine miners died at Gorlen in 1998.", []),
        ],
    ),
    (
        "The number of cholera cases in Nuba camp is [1,140].",
        [
            ("Nuba cholera cases jump to 1,900", "", ["asserted 1900"]),
            ("", "Cholera has now infected 1,900 people in Nuba camp.", ["asserted 1900"]),
            ("", "Doctors in Nuba have recorded 1,900 infections with cholera.", ["asserted 1900"]),
            ("Cholera has sickened 1,900 in Nuba camp, MSF says", "", ["asserted 1900"]),
            ("", "The cholera outbreak in Nuba has killed 41.", []),
            ("", "The camp at Nuba holds 19,000 people; cholera is spreading.", []),
        ],
    ),
    (
        "[No state of emergency] has been declared in Torrance county.",
        [
            ("", "A state of emergency was proclaimed in Torrance county late on Tuesday.", ["asserted in-force"]),
        ],
    ),
    (
        "There is [no state of emergency] in Torrance county.",
        [
            ("", "A state of emergency was proclaimed in Torrance county late on Tuesday.", ["asserted in-force"]),
        ],
    ),
    (
        "A state of emergency has [not been declared] in Torrance county.",
        [
            ("", "A state of emergency was proclaimed in Torrance county late on Tuesday.", ["asserted in-force"]),
        ],
    ),
    (
        "The governor has [not declared] a state of emergency in Torrance county.",
        [
            ("", "A state of emergency was proclaimed in Torrance county late on Tuesday.", ["asserted in-force"]),
            ("Torrance county placed under state of emergency as floodwaters rise", "More.", ["asserted in-force"]),
            ("", "The governor signed an emergency declaration for Torrance county on Tuesday.", ["asserted in-force"]),
            ("", "The governor is weighing a state of emergency for Torrance county.", ["planned in-force"]),
        ],
    ),
    (
        "[No one] has been charged over the Lindo fire.",
        [
            ("Hotel owner charged over Lindo fire", "More.", ["asserted in-force"]),
        ],
    ),
    (
        "[Nobody] has been arrested over the Lindo fire.",
        [
            ("", "Police arrested two men over the Lindo fire.", ["asserted in-force"]),
        ],
    ),
    (
        "[No arrests] have been made over the Lindo fire.",
        [
            ("", "Police arrested two men over the Lindo fire.", ["asserted in-force"]),
        ],
    ),
    (
        "Police have made [no arrests] over the Lindo fire.",
        [
            ("", "Police arrested two men over the Lindo fire.", ["asserted in-force"]),
        ],
    ),
    (
        "The company has issued [no recall] of the Lindo heater.",
        [
            ("", "The company recalled the Lindo heater on Tuesday.", ["asserted in-force"]),
        ],
    ),
    (
        "[No group] has claimed responsibility for the Lindo attack.",
        [
            ("", "The Red Front claimed responsibility for the Lindo attack.", ["asserted completed"]),
        ],
    ),
    (
        "The government has ordered [no inquiry] into the Lindo fire.",
        [
            ("", "The government ordered an inquiry into the Lindo fire.", ["asserted in-force"]),
        ],
    ),
    (
        "Prosecutors have opened [no investigation] into the Lindo fire.",
        [
            ("Prosecutors launch probe into Lindo fire", "More.", ["asserted in-force"]),
        ],
    ),
    (
        "There has been [no inquiry] into the Lindo fire.",
        [
            ("", "Parliament set up an inquiry into the Lindo fire.", ["asserted in-force"]),
        ],
    ),
]


@pytest.mark.parametrize(("fact", "title", "text", "want"), [(fact, *row) for fact, rows in CASES for row in rows])
def test_how_a_disaster_is_told(fact: str, title: str, text: str, want: list[str]) -> None:
    assert reads(patterns(fact), text, title) == want
