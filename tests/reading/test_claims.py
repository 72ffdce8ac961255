"""Claims against new sentences: what each of two tellings of the same thing does to a claim."""

# ruff: noqa: E501 - a whole sentence stands on one line
from __future__ import annotations

import time

import pytest

from watcher.reading.claims import judge, weigh

S, R, N = "SUPPORTS", "REFUTES", "NOT ENOUGH INFO"

# (what was told first, what is told now, claims that the first supports and the second refutes, and the other way round)
TURNS: list[tuple[str, str, list[str], list[str]]] = [
    (
        "As of 14 April, 1,820 cases of dengue had been confirmed in Lower Sava, with 43 deaths and 912 recoveries.",
        "As of 16 April, 2,210 cases of dengue had been confirmed in Lower Sava, with 61 deaths and 1,204 recoveries.",
        ["There were fewer than 2,000 cases of dengue in Lower Sava.", "As of 14 April, under 50 people had died.", "Fewer than 1,000 patients recovered.",
         "Lower Sava has less than 2,000 confirmed cases and 43 deaths."],
        ["Dengue has infected over 2,000 people in Lower Sava.", "More than 60 deaths were recorded in Lower Sava as of 16 April.", "There were more than 1,200 recoveries."],
    ),
    (
        "Harbour Lights grossed $48.2 million in North America and $61 million in other territories, for a worldwide total of $109.2 million, against a budget of $35 million.",
        "Harbour Lights grossed $52.7 million in North America and $74 million in other territories, for a worldwide total of $126.7 million, against a budget of $35 million.",
        ["Harbour Lights grossed less than $110 million worldwide.", "The film made under $50 million in North America.", "Harbour Lights earned around $109 million worldwide."],
        ["Harbour Lights grossed over $120 million worldwide.", "Harbour Lights made more than $50 million in North America.", "The worldwide gross of Harbour Lights was $126.7 million."],
    ),
    (
        "On Critics' Table, the film has an approval rating of 71% based on 84 reviews, with an average rating of 6.3/10.",
        "On Critics' Table, the film has an approval rating of 64% based on 131 reviews, with an average rating of 5.9/10.",
        ["The film has a rating over 70% on Critics' Table.", "The film's rating is based on fewer than 100 reviews.", "The film has an average rating of 6.3.",
         "The film holds a 71% approval rating based on less than 90 reviews."],
        ["The film has an approval rating below 70 percent.", "The film's score on Critics' Table is based on more than 120 reviews.", "The average rating of the film is under 6/10."],
    ),
    (
        "She has played 41 matches for the national team and scored 17 goals.",
        "She has played 46 matches for the national team and scored 21 goals.",
        ["She scored fewer than 20 goals for the national team.", "She made less than 45 appearances for the national team.", "She has 17 goals in 41 games."],
        ["She has scored more than 20 goals in over 45 matches.", "She made 46 appearances for the national team.", "She has scored 21 goals."],
    ),
    (
        "The town had a population of 18,450 at the 2011 census, making it the fourth largest in the county.",
        "The town had a population of 21,003 at the 2021 census, making it the third largest in the county.",
        ["The town has less than 20,000 inhabitants.", "In 2011, 18,450 people lived in the town.", "The town is the fourth largest in the county."],
        ["More than 20,000 people live in the town.", "The population of the town was 21,003 in 2021.", "It is the county's third largest town."],
    ),
    (
        "The video passed 950 million views in May 2019.",
        "The video passed 1.2 billion views in November 2019.",
        ["The video had under 1 billion views.", "The video has been watched less than a billion times."],
        ["The video had more than one billion views.", "The video has over 1.1 billion views.", "The video reached 1.2 billion views after October 2019."],
    ),
    (
        "The single peaked at number 14 on the Irish chart and sold 230,000 copies.",
        "The single peaked at number 9 on the Irish chart and sold 310,000 copies.",
        ["The single peaked at number 14 in Ireland.", "The single sold fewer than 250,000 copies."],
        ["The single peaked at number nine on the Irish chart.", "The single sold over 300,000 copies."],
    ),
    (
        "Vesna Korr (born 12 March 1961) is a Slovene sculptor.",
        "Vesna Korr (born 12 March 1964) is a Slovene sculptor.",
        ["Vesna Korr was born in 1961.", "Vesna Korr was born before 1962.", "Korr was born on March 12, 1961."],
        ["Vesna Korr was born after 1962.", "Vesna Korr was born in 1964."],
    ),
    (
        "The series ran for three seasons and 42 episodes from 7 September 2003 to 19 May 2006.",
        "The series ran for four seasons and 58 episodes from 7 September 2003 to 21 May 2007.",
        ["The series ended in 2006.", "The series had less than 50 episodes.", "The series ran for three seasons.", "The series ended before 2007."],
        ["The series ended in May 2007.", "The series lasted four seasons.", "The series has over 50 episodes."],
    ),
    (
        "The company had revenue of €3.4 billion in 2017 and about 11,000 employees.",
        "The company had revenue of €4.1 billion in 2018 and about 12,500 employees.",
        ["The company had less than €4 billion in revenue.", "The company employs fewer than 12,000 people."],
        ["The company's revenue was over €4 billion.", "The company has more than 12,000 employees."],
    ),
    (
        "Unemployment fell to 6.2% in March.",
        "Unemployment fell to 5.8% in March.",
        ["Unemployment was over 6 percent in March.", "The unemployment rate was 6.2 %."],
        ["Unemployment was less than 6% in March.", "In March unemployment was below 6 percent."],
    ),
    (
        "The fire has burned 14,300 acres and destroyed 61 homes; two people have died.",
        "The fire has burned 22,900 acres and destroyed 118 homes; five people have died.",
        ["The fire destroyed fewer than 100 homes.", "Less than 20,000 acres have burned.", "The fire killed two people."],
        ["The fire destroyed more than 100 homes.", "Over 20,000 acres were burned by the fire.", "At least five people died in the fire."],
    ),
    (
        "As of 3 February, more than 300 people had been rescued.",
        "As of 5 February, more than 450 people had been rescued.",
        ["As of 3 February, over 300 people had been rescued.", "Fewer than 400 people were rescued."],
        ["Over 400 people were rescued.", "More than 450 people had been rescued by 5 February."],
    ),
    (
        "The bridge was opened on 4 July 1931 and is 812 metres long.",
        "The bridge was opened on 4 August 1933 and is 846 metres long.",
        ["The bridge opened before 1932.", "The bridge is less than 820 metres long.", "The bridge opened in July 1931."],
        ["The bridge opened after 1932.", "The bridge is over 840 metres long.", "The bridge was opened in 1933."],
    ),
    (
        "He won the title five times, in 1998, 2000, 2001, 2003 and 2004.",
        "He won the title six times, in 1998, 2000, 2001, 2003, 2004 and 2006.",
        ["He won the title five times.", "He has won less than six titles.", "He won the title fewer than 6 times."],
        ["He won the title six times.", "He won more than five titles."],
    ),
    (
        "The album debuted at number two with first-week sales of 120,000 copies.",
        "The album debuted at number one with first-week sales of 145,000 copies.",
        ["The album sold less than 130,000 copies in its first week.", "The album debuted at number 2."],
        ["The album sold over 140,000 copies in its first week.", "The album debuted at number one."],
    ),
    (
        "The law was passed by 61 votes to 38.",
        "The law was passed by 58 votes to 41.",
        ["The law was passed with more than 60 votes."],
        ["Less than 60 voted for the law."],
    ),
    (
        "The lake covers between 40 and 60 hectares.",
        "The lake covers between 70 and 90 hectares.",
        ["The lake covers less than 65 hectares.", "The lake covers between 40 and 60 hectares."],
        ["The lake covers more than 65 hectares."],
    ),
    (
        "The channel has 3.9 million subscribers and 1.1 billion views as of June 2018.",
        "The channel has 4.6 million subscribers and 1.4 billion views as of March 2019.",
        ["The channel has under 4 million subscribers.", "The channel had less than 1.2 billion views.", "In June 2018 the channel had 3.9 million subscribers."],
        ["The channel has more than 4.5 million subscribers.", "The channel has over 1.3 billion views as of March 2019."],
    ),
    (
        "Two thirds of the members voted for the merger.",
        "Half of the members voted for the merger.",
        ["More than 60% of the members voted for the merger."],
        ["Less than 60% of the members voted for the merger."],
    ),
    (
        "The contract is worth $2.4 billion over seven years.",
        "The contract is worth $1.9 billion over five years.",
        ["The contract is worth more than $2 billion.", "The contract lasts seven years."],
        ["The contract is worth under $2 billion.", "The contract runs for five years."],
    ),
    (
        "The temple dates from the 11th century.",
        "The temple dates from the 13th century.",
        ["The temple was built in the 11th century."],
        ["The temple is from the 13th century."],
    ),
    (
        "Nearly 5,000 people attended the match.",
        "Nearly 8,000 people attended the match.",
        ["Less than 6,000 people attended the match."],
        ["More than 6,000 people attended the match."],
    ),
    (
        "The virus has spread to 61 countries, and 86,000 cases have been reported.",
        "The virus has spread to 74 countries, and 94,000 cases have been reported.",
        ["The virus spread to less than 70 countries.", "Fewer than 90,000 cases were reported worldwide.", "The virus has spread to over 60 countries, with less than 90,000 cases."],
        ["The virus spread to more than 70 countries.", "More than 90,000 cases were reported."],
    ),
    (
        "At the age of 34, he became the youngest minister of the cabinet.",
        "At the age of 37, he became the youngest minister of the cabinet.",
        ["He became a minister before he was 35.", "He was 34 when he became minister."],
        ["He was 37 when he became a minister."],
    ),
    (
        "On 17 March, 29 new cases were reported, bringing the total to 205, while one patient died.",
        "On 19 March, 41 new cases were reported, bringing the total to 288, while three patients died.",
        ["By 17 March, there were less than 250 cases.", "Before 18 March, the total number of cases was 205.", "Fewer than 35 new cases were reported."],
        ["The total number of cases was more than 250.", "By 19 March, there were over 280 cases.", "Three people died."],
    ),
    (
        "On Rank & File, the game has a weighted average score of 62 out of 100 based on 28 critics.",
        "On Rank & File, the game has a weighted average score of 57 out of 100 based on 33 critics.",
        ["The game has a score over 60 on Rank & File.", "The game's Rank & File score is 62%.", "The score is based on less than 30 critics."],
        ["The game has a score of 57 on Rank & File.", "The game's score was under 60, from more than 30 reviews."],
    ),
    (
        "In the 2018–19 season, he made 27 appearances and scored 9 goals for Vik United.",
        "In the 2018–19 season, he made 33 appearances and scored 12 goals for Vik United.",
        ["He scored less than 10 goals for Vik United in the 2018–19 season.", "He made fewer than 30 appearances in 2018–19.", "He scored 9 goals in 27 matches for the club."],
        ["He scored more than 10 goals in 2018-19.", "He made over 30 appearances for Vik United.", "He had 12 goals in 33 appearances."],
    ),
    (
        "The second season, which began on 4 October 2018, consists of 10 episodes.",
        "The second season, which began on 11 October 2019, consists of 13 episodes.",
        ["The second season premiered in 2018.", "The second season has less than 12 episodes.", "The second season began before November 2018."],
        ["The second season has more than 12 episodes.", "Season two began in October 2019.", "The second season started after 2018."],
    ),
    (
        "The case fatality rate was estimated at 3.4%, with 4,012 deaths among 118,000 cases in 110 countries.",
        "The case fatality rate was estimated at 4.2%, with 7,154 deaths among 171,000 cases in 145 countries.",
        ["The fatality rate is lower than 4%.", "Less than 5,000 people have died.", "Fewer than 120 countries are affected.", "There have been fewer than 150,000 cases."],
        ["The fatality rate is higher than 4%.", "More than 7,000 people have died in over 140 countries.", "Over 170,000 cases have been reported."],
    ),
    (
        "He retired in 2014 with a record of 24 wins, 5 losses and 2 draws.",
        "He retired in 2016 with a record of 27 wins, 7 losses and 2 draws.",
        ["He had 24 wins.", "He lost less than 6 fights.", "He retired before 2015.", "He retired with fewer than 25 wins."],
        ["He had more than 25 wins.", "He has 7 losses.", "He retired after 2015."],
    ),
    (
        "It is the 14th most viewed video of all time with 2.8 billion views.",
        "It is the 22nd most viewed video of all time with 3.1 billion views.",
        ["It is the 14th most watched video.", "It has less than 3 billion views.", "It ranked 14th with 2.8 billion views."],
        ["It has over 3 billion views and is 22nd most viewed.", "It has been viewed more than 3 billion times."],
    ),
    (
        "Forben magazine estimated her net worth at $1.1 billion in 2016 and ranked her 19th among the country's richest women.",
        "Forben magazine estimated her net worth at $1.6 billion in 2018 and ranked her 12th among the country's richest women.",
        ["Her net worth was less than $1.5 billion.", "She was the 19th richest woman.", "In 2016 her fortune was $1.1 billion."],
        ["Her net worth is more than $1.5 billion.", "She was ranked 12th of the richest women.", "She was worth 1.6 billion dollars in 2018."],
    ),
    (
        "The storm left 12 people dead and 340,000 customers without power.",
        "The storm left 19 people dead and 415,000 customers without power.",
        ["The storm killed less than 15 people.", "Fewer than 400,000 customers lost power.", "12 people died."],
        ["The storm killed more than 15 people.", "Over 400,000 customers had no power.", "At least 19 people were killed."],
    ),
    (
        "The school enrols 1,150 students aged 11 to 18 and employs 84 teachers.",
        "The school enrols 1,320 students aged 11 to 18 and employs 96 teachers.",
        ["The school has fewer than 1,200 students.", "There are less than 90 teachers at the school."],
        ["The school has over 1,300 students.", "The school has 96 teachers for 1,320 students."],
    ),
    (
        "The stadium, which holds 31,500 spectators, was built between 1972 and 1975 at a cost of £14 million.",
        "The stadium, which holds 34,200 spectators, was built between 1978 and 1981 at a cost of £17 million.",
        ["The stadium cost less than £15 million.", "The stadium was built before 1976.", "The stadium has a capacity of 31,500."],
        ["The stadium was built after 1977.", "The stadium holds over 34,000 people.", "The stadium cost more than 15 million pounds."],
    ),
    (
        "The club finished fifth in the league with 63 points, four behind the champions.",
        "The club finished third in the league with 71 points, two behind the champions.",
        ["The club finished fifth.", "The club had less than 70 points.", "The club finished with 63 points."],
        ["The club finished third in the league.", "The club won more than 70 points."],
    ),
    (
        "The party won 112 of the 240 seats with 43.5% of the vote.",
        "The party won 126 of the 240 seats with 47.9% of the vote.",
        ["The party won fewer than 120 seats.", "The party got less than 45 percent of the vote.", "The party won 112 seats."],
        ["The party won over 120 seats.", "The party got more than 47% of votes.", "The party won 126 seats with 47.9% of the vote."],
    ),
    (
        "The species is found at altitudes of 200 to 900 metres.",
        "The species is found at altitudes of 400 to 1,500 metres.",
        ["The species is found below 1,000 metres."],
        ["The species is found at altitudes of between 400 and 1,500 m."],
    ),
    (
        "Her debut novel spent nine weeks on the bestseller list and was translated into 14 languages.",
        "Her debut novel spent eleven weeks on the bestseller list and was translated into 22 languages.",
        ["The novel was on the list for less than 10 weeks.", "Her debut novel was translated into fewer than 20 languages.", "The book was a bestseller for nine weeks."],
        ["The novel spent more than ten weeks on the bestseller list.", "The novel has been translated into more than 20 languages."],
    ),
    (
        "The tournament was held from 12 to 28 June 2014 in Norland.",
        "The tournament was held from 9 to 25 July 2015 in Norland.",
        ["The tournament was held in June 2014.", "The tournament was held before 2015.", "The tournament was held in June."],
        ["The tournament took place in July 2015.", "The tournament was held after 2014."],
    ),
    (
        "As of 8 June 2019, health authorities of Ostland reported 194 measles deaths with more than 6,500 confirmed infections and 2,134 recoveries.",
        "As of 10 June 2019, health authorities of Ostland reported 237 measles deaths with more than 7,100 confirmed infections and 2,394 recoveries.",
        ["There have been under 200 deaths in Ostland due to measles.", "Measles has infected less than 7,000 people in Ostland.", "More than 6,500 infections and under 2,200 recoveries were confirmed as of 8 June.", "Before 9 June 2019, less than 200 people died of measles in Ostland."],
        ["There have been over 200 deaths in Ostland due to measles.", "Over 7,000 people in Ostland have been infected.", "As of 10 June, 237 deaths were reported.", "More than 2,300 people recovered from measles in Ostland."],
    ),
    (
        "The group has sold over 15 million albums and 40 million singles worldwide.",
        "The group has sold over 20 million albums and 55 million singles worldwide.",
        ["The group sold less than 18 million albums.", "The group has sold under 50 million singles.", "The group sold 15 million albums worldwide."],
        ["The group sold more than 18 million albums.", "The group has sold 55 million singles globally."],
    ),
    (
        "The floods killed at least 373 people, and about 280,679 people had to leave their homes.",
        "The floods killed at least 445 people, and about 1,247,496 people had to leave their homes.",
        ["The floods killed under 400 people.", "Less than 300,000 people had to leave their homes."],
        ["More than 400 people were killed in the floods.", "The floods made more than 1 million people leave their homes."],
    ),
    (
        "The club has won 18 league titles, seven cups and a joint record eight shields.",
        "The club has won 19 league titles, eight cups and a joint record eight shields.",
        ["The club has won 18 league titles.", "The club has won seven cups.", "The club won less than 19 league titles."],
        ["The club has won 19 league titles.", "The club won more than 7 cups."],
    ),
    (
        "The service offers 40 million songs and is available in 35 countries.",
        "The service offers 50 million songs and is available in 63 countries.",
        ["The service has less than 45 million songs.", "The service is available in under 50 countries."],
        ["The service has over 45 million songs.", "The service is available in more than 60 countries."],
    ),
    (
        "Outside the province the fatality rate was 0.4%, while within it the rate was 2.9%.",
        "Outside the province the fatality rate was 0.7%, while within it the rate was 3.6%.",
        ["The fatality rate within the province was under 3%.", "The fatality rate outside the province was below 0.5%."],
        ["The fatality rate within the province was more than 3%.", "The rate outside the province was over 0.5%."],
    ),
    (
        "Mira Dahl (born 3 January 1990) is a Faroese footballer who has scored 23 goals in 89 games for Torshavn.",
        "Mira Dahl (born 3 January 1990) is a Faroese footballer who has scored 28 goals in 104 games for Torshavn.",
        ["Mira Dahl scored fewer than 25 goals.", "Mira Dahl has played less than 100 games for Torshavn.", "Dahl has 23 goals in 89 appearances."],
        ["Mira Dahl scored more than 25 goals.", "Mira Dahl played in over 100 matches for Torshavn."],
    ),
    (
        "As of the 2010 census, the county's population was 63,100, up from 58,240 in 2000.",
        "As of the 2010 census, the county's population was 67,900, up from 58,240 in 2000.",
        ["The population of the county was less than 65,000 in 2010.", "In 2010, the county had 63,100 inhabitants."],
        ["The county had a population of over 65,000 in 2010.", "The population was 67,900."],
    ),
    (
        "He scored 31 points, 11 rebounds and 7 assists in the win.",
        "He scored 28 points, 14 rebounds and 9 assists in the win.",
        ["He scored more than 30 points.", "He had less than 8 assists.", "He had 11 rebounds."],
        ["He scored less than 30 points.", "He had over 12 rebounds.", "He had 9 assists and 28 points."],
    ),
    (
        "The film opened in 2,345 theaters and made $12.1 million in its first weekend, finishing third at the box office.",
        "The film opened in 2,345 theaters and made $16.4 million in its first weekend, finishing second at the box office.",
        ["The film made under $15 million in its first weekend.", "The film finished third at the box office.", "It earned 12.1 million dollars in its opening weekend."],
        ["The film earned more than $15 million on its first weekend.", "The film finished second at the box office."],
    ),
    (
        "The phone has a 5.8-inch screen, 4 GB of memory and a 3,000 mAh battery.",
        "The phone has a 6.1-inch screen, 6 GB of memory and a 3,400 mAh battery.",
        ["The phone has a screen smaller than 6 inches.", "The phone has 4 GB of memory.", "The phone's battery has less than 3,200 mAh."],
        ["The phone has a screen larger than 6 inches.", "The phone has more than 5 GB of memory.", "The phone's battery is 3,400 mAh."],
    ),
    (
        "The village lies 14 km north of the town at an elevation of 820 metres.",
        "The village lies 19 km north of the town at an elevation of 760 metres.",
        ["The village is less than 15 km from the town.", "The village is at an altitude of over 800 metres."],
        ["The village is more than 15 km away from the town.", "The village's elevation is under 800 m."],
    ),
    (
        "The first case was confirmed on 21 January 2013, and by 29 March there were 140,223 cases.",
        "The first case was confirmed on 19 January 2013, and by 1 April there were 213,372 cases.",
        ["The first case was confirmed after 20 January.", "There were less than 150,000 cases by 29 March.", "The first case was reported on January 21."],
        ["The first case was confirmed before 21 January.", "There were more than 200,000 cases by 1 April."],
    ),
    (
        "The newspaper was founded in 1874 and sold in 1991 for $36 million.",
        "The newspaper was founded in 1879 and sold in 1994 for $41 million.",
        ["The newspaper was founded before 1875.", "The newspaper was sold in 1991.", "The newspaper was sold for less than $40 million."],
        ["The newspaper was sold after 1992.", "The newspaper was founded in 1879.", "The newspaper was sold for over 40 million dollars."],
    ),
    (
        "The show averaged 5.1 million viewers and a 1.2 rating among adults 18–49.",
        "The show averaged 6.3 million viewers and a 1.6 rating among adults 18–49.",
        ["The show averaged less than 6 million viewers.", "The show had a rating of 1.2."],
        ["The show was watched by more than 6 million viewers on average.", "The show had a rating above 1.5."],
    ),
    (
        "Her channel has 11.2 million subscribers, making it the 98th most subscribed channel.",
        "Her channel has 12.6 million subscribers, making it the 81st most subscribed channel.",
        ["Her channel has less than 12 million subscribers.", "Her channel is the 98th most subscribed."],
        ["Her channel has more than 12 million subscribers.", "Her channel is the 81st most-subscribed channel."],
    ),
    (
        "The tower has 54 floors and was completed in 2009 at a cost of US$350 million.",
        "The tower has 61 floors and was completed in 2011 at a cost of US$410 million.",
        ["The tower has less than 60 floors.", "The tower was finished in 2009.", "The cost of the tower was under $400 million.", "The tower has 54 stories."],
        ["The tower has more than 60 floors.", "The tower was completed after 2010.", "It cost over 400 million US dollars."],
    ),
    (
        "She was 19 when she won her first title, and has since won 14 more.",
        "She was 21 when she won her first title, and has since won 17 more.",
        ["She won her first title at 19.", "She won her first title before turning 20."],
        ["She was 21 when she won her first title.", "She was over 20 when she won her first title."],
    ),
    (
        "The single spent 27 weeks at number one in Norland and was certified 4× platinum.",
        "The single spent 31 weeks at number one in Norland and was certified 5× platinum.",
        ["The single was at number one for under 30 weeks.", "The single was number one in Norland for 27 weeks."],
        ["The single was number one for more than 30 weeks.", "The single topped the chart in Norland for 31 weeks."],
    ),
    (
        "Ada Holm (3 May 1902 – 17 June 1984) was a Danish pilot.",
        "Ada Holm (3 May 1907 – 17 June 1988) was a Danish pilot.",
        ["Ada Holm was born in 1902.", "Ada Holm died in 1984.", "Holm died before 1985.", "Holm was born before 1905."],
        ["Ada Holm was born in 1907.", "Ada Holm died in June 1988.", "Ada Holm died after 1985."],
    ),
    (
        "The airline operates 38 aircraft to 61 destinations, and carried 4.9 million passengers in 2012.",
        "The airline operates 44 aircraft to 73 destinations, and carried 5.6 million passengers in 2013.",
        ["The airline has less than 40 planes.", "The airline flies to fewer than 70 destinations.", "The airline carried under 5 million passengers.", "The airline has 38 aircraft."],
        ["The airline flies to more than 70 destinations.", "The airline has a fleet of 44 aircraft.", "Over 5.5 million passengers flew with the airline in 2013."],
    ),
    (
        "The match drew 2.3 million viewers, down from 2.9 million a week before.",
        "The match drew 3.4 million viewers, up from 2.9 million a week before.",
        ["The match was watched by less than 2.5 million people.", "The match had 2.3 million viewers."],
        ["The match was seen by more than 3 million viewers.", "The match drew 3.4 million viewers."],
    ),
    (
        "The song is written in the key of D minor with a tempo of 92 beats per minute and lasts 3:41.",
        "The song is written in the key of D minor with a tempo of 104 beats per minute and lasts 3:41.",
        ["The song has a tempo under 100 beats per minute."],
        ["The song's tempo is over 100 beats per minute."],
    ),
    (
        "The magazine's circulation fell from 310,000 in 2008 to 190,000 in 2015.",
        "The magazine's circulation fell from 310,000 in 2008 to 140,000 in 2017.",
        ["Circulation was 190,000 in 2015.", "The circulation fell to more than 150,000."],
        ["Circulation fell to less than 150,000.", "Circulation was 140,000 in 2017."],
    ),
]  # fmt: skip

# Not read rightly yet; a case that turns out right moves up.
UNSOLVED: list[tuple[str, str, list[str], list[str]]] = [
    (
        "In the 2016 election, she received 48.2% of the vote to her opponent's 44.1%.",
        "In the 2016 election, she received 46.3% of the vote to her opponent's 45.9%.",
        ["Her opponent received less than 45% of votes."],
        ["Her opponent got over 45% of the vote."],
    ),
    (
        "Approximately 1.3 million people speak the language, 900,000 of them in Norland.",
        "Approximately 1.7 million people speak the language, 1.1 million of them in Norland.",
        ["Under 1 million people speak the language in Norland."],
        ["Over 1 million people in Norland speak it."],
    ),
]

PAIRS: list[tuple[str, str, str]] = [
    ("There are more than 5 ferries.", "There are 7 ferries on the lake.", S),
    ("There are at least 7 ferries.", "There are 7 ferries on the lake.", S),
    ("There are more than 7 ferries.", "There are 7 ferries on the lake.", R),
    ("There are exactly 7 ferries.", "There are seven ferries on the lake.", S),
    ("There are no more than 7 ferries.", "There are 8 ferries on the lake.", R),
    ("About 2,500 troops are in Norland.", "Some 2,480 troops are in Norland.", S),
    ("About 2,500 troops are in Norland.", "Some 900 troops are in Norland.", R),
    ("The film earned $1.2 million.", "The film earned $1,203,440.", S),
    ("The fund holds 40% of the shares.", "The fund holds two fifths of the shares.", S),
    ("The deal was signed in March 2021.", "The deal was signed on 14 March 2021.", S),
    ("The deal was signed in March 2021.", "The deal was signed on 2 April 2021.", R),
    ("The deal was signed by 1 May 2021.", "The deal was signed on 2 April 2021.", S),
    ("The deal was not signed.", "The deal was signed in Oslo.", R),
    ("The party won the election.", "The party lost the election.", R),
    ("The hall seats 900 people.", "The hall was painted by a pupil of Aron Vik.", N),
]


@pytest.mark.parametrize(("first", "then", "old", "new"), TURNS, ids=[row[0][:40] for row in TURNS])
def test_a_turn_refutes_the_old_and_supports_the_new(first: str, then: str, old: list[str], new: list[str]) -> None:
    got = [(claim, judge(claim, first), judge(claim, then)) for claim in old]
    got += [(claim, judge(claim, then), judge(claim, first)) for claim in new]
    assert [row for row in got if row[1:] != (S, R)] == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("first", "then", "old", "new"), UNSOLVED, ids=[row[0][:40] for row in UNSOLVED])
def test_an_unsolved_turn(first: str, then: str, old: list[str], new: list[str]) -> None:
    test_a_turn_refutes_the_old_and_supports_the_new(first, then, old, new)


@pytest.mark.parametrize(("claim", "evidence", "label"), PAIRS, ids=[f"{row[0]} {row[1]}"[:60] for row in PAIRS])
def test_one_sentence_against_one_claim(claim: str, evidence: str, label: str) -> None:
    assert judge(claim, evidence) == label


def test_the_reasons_name_the_numbers() -> None:
    judgement = weigh("Fewer than 2,000 troops are in Norland.", "About 2,500 troops are in Norland since 2019.")
    assert [(pair.claim.low, pair.said.low) for pair in judgement.broken] == [(2000, 2500)]


@pytest.mark.parametrize("text", ["", " ", "?", "12" * 500, "more than " * 2000, "1 2 3 " * 3000, "(" * 5000, "१२३ ４５ ½ ﷼"])
def test_hostile_text_is_judged_in_bounded_time(text: str) -> None:
    begun = time.process_time()
    for claim, evidence in ((text, text), (text, "There are 5 boats."), ("There are 5 boats.", text)):
        assert judge(claim, evidence) in (S, R, N)
    assert time.process_time() - begun < 5
